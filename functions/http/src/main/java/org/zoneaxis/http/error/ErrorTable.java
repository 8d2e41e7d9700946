package org.zoneaxis.http.error;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.zoneaxis.crystal.WorkCancelledException;
import org.zoneaxis.crystal.cif.CifReader;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.refusal.NotationException;
import org.zoneaxis.crystal.refusal.Refusal;
import org.zoneaxis.diffraction.WorkTooLargeException;
import org.zoneaxis.figure.FigureTooLargeException;
import org.zoneaxis.figure.option.RequestException;
import org.zoneaxis.figure.request.FigureCatalogue;
import org.zoneaxis.http.answer.CachePolicy;
import org.zoneaxis.http.answer.Problem;
import org.zoneaxis.http.route.FigureRoutes;
import org.zoneaxis.http.search.NothingFoundException;
import org.zoneaxis.http.search.NothingFoundForNowException;
import org.zoneaxis.source.upstream.UpstreamException;
import org.zoneaxis.storage.object.StorageUnavailableException;
import org.zoneaxis.storage.structure.UnknownMaterialException;
import org.zoneaxis.storage.upload.UploadTooLargeException;
import org.zoneaxis.storage.work.TooBusyException;

/**
 * What becomes of a failure: its status, its words, how long the answer may be kept and when to try
 * again. The one place where that is decided.
 */
public final class ErrorTable {

  private static final int RETRY_SECONDS = 5;
  private static final Duration UPSTREAM_RETRY = Duration.ofSeconds(30);

  private static final String TOO_LARGE = "Body too large";
  private static final String UNSUPPORTED = "Unsupported media type";

  /**
   * The answer to a failure.
   *
   * @param problem what is said
   * @param cache how long it may be kept
   * @param retryAfter seconds after which to try again; empty where it would not help
   */
  public record Answer(Problem problem, CachePolicy cache, OptionalInt retryAfter) {

    /** The address to try again where that may help, and nothing where it would not. */
    public String again(String address) {
      return retryAfter.isPresent() ? address : "";
    }
  }

  private record Row<T extends Throwable>(
      Class<T> cause,
      CachePolicy cache,
      Function<T, OptionalInt> retryAfter,
      Function<T, Problem> words) {

    Optional<Answer> answer(Throwable failure) {
      return cause.isInstance(failure)
          ? Optional.of(
              new Answer(
                  words.apply(cause.cast(failure)), cache, retryAfter.apply(cause.cast(failure))))
          : Optional.empty();
    }
  }

  private static final List<Row<?>> CAUSES =
      List.of(
          refusal(NotationException.class, CachePolicy.REFUSAL, 400, "Not understood"),
          refusal(RequestException.class, CachePolicy.REFUSAL, 400, "Not a valid request"),
          refusal(WorkTooLargeException.class, CachePolicy.REFUSAL, 422, "Too much to compute"),
          refusal(FigureTooLargeException.class, CachePolicy.REFUSAL, 422, "Too large to answer"),
          row(
              UnknownMaterialException.class,
              CachePolicy.MISSING,
              e -> Problem.of(404, "Unknown material", e.getMessage())),
          row(NothingFoundForNowException.class, CachePolicy.NEVER, ErrorTable::nothingFound),
          row(NothingFoundException.class, CachePolicy.MISSING, ErrorTable::nothingFound),
          refusal(CrystalException.class, CachePolicy.REFUSAL, 422, "Structure cannot be used"),
          refusal(UploadTooLargeException.class, CachePolicy.NEVER, 413, TOO_LARGE),
          row(
              ContentLengthExceededException.class,
              CachePolicy.NEVER,
              e ->
                  Problem.of(413, TOO_LARGE, "The body of the request is larger than 2 MiB.")
                      .about(
                          "body",
                          "more than " + CifReader.MAX_BYTES + " bytes",
                          "at most " + CifReader.MAX_BYTES + " bytes")),
          refusal(MediaTypeException.class, CachePolicy.NEVER, 415, UNSUPPORTED),
          new Row<>(
              UpstreamException.class,
              CachePolicy.NEVER,
              e -> OptionalInt.of(retrySeconds(e)),
              e ->
                  Problem.of(
                      e.kind().status(),
                      "The source of the structure is not available",
                      e.getMessage() + "; try again later.")),
          new Row<>(
              TooBusyException.class,
              CachePolicy.NEVER,
              e -> OptionalInt.of(RETRY_SECONDS),
              e ->
                  Problem.of(
                      429,
                      "Too many requests",
                      "More is asked for at the moment than can be computed; try again in a few"
                          + " seconds.")),
          new Row<>(
              WorkCancelledException.class,
              CachePolicy.NEVER,
              e -> OptionalInt.of(RETRY_SECONDS),
              e ->
                  Problem.of(
                      503,
                      "Not computed",
                      "The computation was stopped before its end; try again in a few seconds.")),
          new Row<>(
              OutOfTimeException.class,
              CachePolicy.NEVER,
              e -> OptionalInt.of(RETRY_SECONDS),
              e ->
                  Problem.of(
                      504,
                      "No answer in time",
                      "The answer took too long; what was done for it may be done by now. Try"
                          + " again in a few seconds.")),
          new Row<>(
              StorageUnavailableException.class,
              CachePolicy.NEVER,
              e -> OptionalInt.of(RETRY_SECONDS),
              e ->
                  Problem.of(
                      503,
                      "Storage is not available",
                      "The storage of figures does not answer at the moment; try again in a few"
                          + " seconds.")));

  private static final Map<HttpStatus, Answer> STATUSES =
      Map.of(
          HttpStatus.BAD_REQUEST,
              refusal(400, "Not a valid request", "The request cannot be read."),
          HttpStatus.METHOD_NOT_ALLOWED,
              once(405, "Method not allowed", "This address does not answer to this method."),
          HttpStatus.NOT_ACCEPTABLE,
              once(406, "Not acceptable", "This address has no answer in the form asked for."),
          HttpStatus.REQUEST_ENTITY_TOO_LARGE,
              // A body that is too large is known by its exception.
              once(413, "Request too large", "The headers of the request are too large."),
          HttpStatus.REQUEST_URI_TOO_LONG,
              once(414, "Address too long", "The address of the request is too long."),
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
              once(415, UNSUPPORTED, "This address takes no body of this type."),
          HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
              once(431, "Headers too large", "The headers of the request are too large."));

  private ErrorTable() {}

  /** The answer to a failure that the table knows. */
  static Optional<Answer> of(Throwable failure) {
    return CAUSES.stream().flatMap(row -> row.answer(failure).stream()).findFirst();
  }

  /** The answer to a refusal of the framework, which knows a status and no cause. */
  static Optional<Answer> of(HttpStatus status, FigureCatalogue figures) {
    return status == HttpStatus.NOT_FOUND
        ? Optional.of(
            refusal(
                404,
                "Nothing here",
                "There is nothing at this address. " + FigureRoutes.words(figures)))
        : Optional.ofNullable(STATUSES.get(status));
  }

  /**
   * The answer to everything else; says nothing about the cause.
   *
   * @param occurrence the name under which the cause is logged
   */
  static Answer unexpected(String occurrence) {
    return new Answer(
        Problem.of(
                500,
                "Internal error",
                "Something went wrong on our side. If it happens again, report it with the number "
                    + occurrence
                    + ".")
            .named(occurrence),
        CachePolicy.NEVER,
        OptionalInt.empty());
  }

  private static Problem nothingFound(NothingFoundException failure) {
    return Problem.of(404, "Nothing found", failure.getMessage())
        .about("material", failure.value(), NothingFoundException.EXPECTED);
  }

  private static <T extends Refusal> Row<T> refusal(
      Class<T> cause, CachePolicy cache, int status, String title) {
    return row(
        cause,
        cache,
        e -> Problem.of(status, title, e.getMessage()).about(e.field(), e.value(), e.expected()));
  }

  private static <T extends Throwable> Row<T> row(
      Class<T> cause, CachePolicy cache, Function<T, Problem> words) {
    return new Row<>(cause, cache, e -> OptionalInt.empty(), words);
  }

  private static int retrySeconds(UpstreamException failure) {
    return Math.max(1, Math.toIntExact(failure.retryAfter().orElse(UPSTREAM_RETRY).toSeconds()));
  }

  private static Answer refusal(int status, String title, String detail) {
    return new Answer(Problem.of(status, title, detail), CachePolicy.REFUSAL, OptionalInt.empty());
  }

  private static Answer once(int status, String title, String detail) {
    return new Answer(Problem.of(status, title, detail), CachePolicy.NEVER, OptionalInt.empty());
  }
}
