package org.zoneaxis.local.server;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.zoneaxis.crystal.WorkCancelledException;
import org.zoneaxis.storage.work.WorkPlaces;

/** A route whose work ends when the test says so, or nobody waits for it. */
@Controller
@Requires(bean = LongWork.Course.class)
final class LongWork {

  static final String ROUTE = "/long-work";

  /** What became of it. */
  static final class Course {

    final CountDownLatch begun = new CountDownLatch(1);
    final CountDownLatch mayEnd = new CountDownLatch(1);
    final CompletableFuture<String> outcome = new CompletableFuture<>();
  }

  private final Course course;
  private final WorkPlaces places;

  LongWork(Course course, WorkPlaces places) {
    this.course = course;
    this.places = places;
  }

  @Get(ROUTE)
  String work() {
    try {
      String answer = places.in(this::compute);
      course.outcome.complete("done");
      return answer;
    } catch (WorkCancelledException e) {
      course.outcome.complete(
          Thread.currentThread().isInterrupted() ? "still interrupted" : "cancelled");
      throw e;
    }
  }

  private String compute() {
    course.begun.countDown();
    while (course.mayEnd.getCount() > 0) {
      WorkCancelledException.throwIfCancelled();
      Thread.onSpinWait();
    }
    return "done";
  }
}
