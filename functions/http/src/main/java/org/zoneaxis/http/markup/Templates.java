package org.zoneaxis.http.markup;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The templates of the pages. They escape every value for HTML but those in three braces, which
 * hold markup that {@link Typeset} made.
 */
@Singleton
public final class Templates {

  private static final String FOLDER = "/org/zoneaxis/http/web/templates/";

  private final Mustache.Compiler compiler =
      Mustache.compiler()
          .withEscaper(Typeset.ESCAPER)
          .emptyStringIsFalse(true)
          .strictSections(true)
          .withCollector(new OptionalsAsLists())
          .withLoader(Templates::open);
  private final Map<String, Template> compiled = new ConcurrentHashMap<>();

  /** A section of an optional value is there once or not at all. */
  private static final class OptionalsAsLists extends DefaultCollector {

    @Override
    public Iterator<?> toIterator(Object value) {
      return value instanceof Optional<?> optional
          ? optional.stream().iterator()
          : super.toIterator(value);
    }
  }

  /** A page in UTF-8. */
  public byte[] render(String name, Object model) {
    return compiled
        .computeIfAbsent(name, this::compile)
        .execute(model)
        .getBytes(StandardCharsets.UTF_8);
  }

  private Template compile(String name) {
    try (Reader source = open(name)) {
      return compiler.compile(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reader open(String name) {
    InputStream resource = Templates.class.getResourceAsStream(FOLDER + name + ".html");
    if (resource == null) {
      throw new IllegalStateException("there is no template " + name);
    }
    return new InputStreamReader(resource, StandardCharsets.UTF_8);
  }
}
