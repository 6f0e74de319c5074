package convlab.exercise;

import convlab.notebook.interrupt.CellInterrupt;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs the learner's method where it can be given up: on a thread of its own, with a limit. */
final class AnswerThread implements AutoCloseable {
  /** For all calls together: thousands of times what a right answer takes on small inputs. */
  static final Duration LIMIT = Duration.ofSeconds(3);

  private static final long END_MILLIS = 2000;

  private final Answer answer;
  private long budget;
  private final ExecutorService executor = Executors.newSingleThreadExecutor(this::thread);
  private volatile Thread thread;

  AnswerThread(Answer answer, Duration limit) {
    this.answer = answer;
    this.budget = limit.toNanos();
  }

  private Thread thread(Runnable work) {
    thread = new Thread(work, "exercise-answer");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Calls the method. When the time is up, this call and all later ones are too long.
   *
   * @throws InterruptedException when Stop was pressed; the method is stopped then
   */
  Outcome call(Case in) throws InterruptedException {
    if (budget <= 0) {
      return Outcome.tooLong();
    }
    long start = System.nanoTime();
    Future<Outcome> outcome = executor.submit(() -> Outcome.of(answer, in));
    try {
      return outcome.get(budget, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      end();
      return Outcome.tooLong();
    } catch (InterruptedException e) {
      end();
      throw e;
    } catch (ExecutionException e) {
      throw new IllegalStateException("the check itself failed", e.getCause());
    } finally {
      budget -= System.nanoTime() - start;
    }
  }

  /** Ends the method by the stop points of its cell, where the kernel has woven them. */
  private void end() throws InterruptedException {
    CellInterrupt.stop(thread);
    thread.interrupt();
    executor.shutdown();
    executor.awaitTermination(END_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Whether the method goes on although it was told to stop. */
  boolean isStillRunning() {
    return !executor.isTerminated();
  }

  @Override
  public void close() {
    executor.shutdown();
  }
}
