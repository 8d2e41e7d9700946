package org.zoneaxis.figure.direction;

import java.util.List;
import org.zoneaxis.diffraction.projection.CubicPiece;
import org.zoneaxis.diffraction.projection.PlanePoint;
import org.zoneaxis.figure.scene.Outline;

/** Curves of directions in units of a drawing, y downwards. */
public final class Curves {

  private final double scale;
  private final double right;
  private final double down;
  private final Outline.Drawn drawn = new Outline.Drawn();

  /**
   * Curves of which none is drawn yet.
   *
   * @param scale units of the drawing for the unit of the projection
   */
  public Curves(double scale) {
    this(scale, 0, 0);
  }

  /** The same with the origin of the projection in another place. */
  Curves(double scale, double right, double down) {
    this.scale = scale;
    this.right = right;
    this.down = down;
  }

  /** Begins a curve that consists of these pieces. */
  public Curves begin(List<CubicPiece> pieces) {
    PlanePoint from = pieces.get(0).from();
    drawn.moveTo(right + scale * from.x(), down - scale * from.y());
    pieces.forEach(this::piece);
    return this;
  }

  /** Goes straight on to where these pieces begin, and on along them. */
  public Curves on(List<CubicPiece> pieces) {
    PlanePoint from = pieces.get(0).from();
    drawn.lineTo(right + scale * from.x(), down - scale * from.y());
    pieces.forEach(this::piece);
    return this;
  }

  /** Goes straight on from place to place. */
  public Curves through(List<PlanePoint> places) {
    places.forEach(place -> drawn.lineTo(scale * place.x(), -scale * place.y()));
    return this;
  }

  /** Goes on along these pieces, which begin where the last ended. */
  public Curves along(List<CubicPiece> pieces) {
    pieces.forEach(this::piece);
    return this;
  }

  private void piece(CubicPiece piece) {
    drawn.curveTo(
        right + scale * piece.first().x(),
        down - scale * piece.first().y(),
        right + scale * piece.second().x(),
        down - scale * piece.second().y(),
        right + scale * piece.to().x(),
        down - scale * piece.to().y());
  }

  /** Ends the curve where it began. */
  public Curves close() {
    drawn.close();
    return this;
  }

  /** The curves. */
  public Outline outline() {
    return drawn.outline();
  }
}
