package convlab.notebook;

/** What an exercise's stub throws until the learner has written the answer. */
public final class NotDone extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotDone() {
    super("not done yet: replace \"return notDone();\" by your own code");
  }
}
