package org.zoneaxis.figure.scene;

/**
 * Reads outlines as they are kept: path data of SVG with relative steps in whole numbers, {@code m
 * l h v c s z}; where a curve begins is said from where the one before began.
 */
final class OutlineText {

  private final String text;
  private final Outline.Drawn drawn = new Outline.Drawn();
  private int at;
  private int x;
  private int y;
  private int startX;
  private int startY;
  private int controlX;
  private int controlY;

  private OutlineText(String text) {
    this.text = text;
  }

  /** Reads an outline. */
  static Outline read(String text) {
    OutlineText reader = new OutlineText(text);
    while (reader.at < text.length()) {
      reader.step(text.charAt(reader.at++));
    }
    return reader.drawn.outline();
  }

  private void step(char command) {
    switch (command) {
      case 'm' -> {
        go(number(), number());
        startX = x;
        startY = y;
        drawn.moveTo(x, y);
      }
      case 'l' -> lineTo(number(), number());
      case 'h' -> lineTo(number(), 0);
      case 'v' -> lineTo(0, number());
      case 'c' -> curveTo(x + number(), y + number());
      case 's' -> curveTo(2 * x - controlX, 2 * y - controlY);
      case 'z' -> {
        drawn.close();
        x = startX;
        y = startY;
      }
      default -> throw new IllegalStateException("no outline: " + text);
    }
  }

  private void curveTo(int x1, int y1) {
    controlX = x + number();
    controlY = y + number();
    go(number(), number());
    drawn.curveTo(x1, y1, controlX, controlY, x, y);
  }

  private void lineTo(int right, int down) {
    go(right, down);
    drawn.lineTo(x, y);
  }

  private void go(int right, int down) {
    x += right;
    y += down;
  }

  private int number() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    int start = at;
    at += at < text.length() && text.charAt(at) == '-' ? 1 : 0;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return Integer.parseInt(text.substring(start, at));
  }
}
