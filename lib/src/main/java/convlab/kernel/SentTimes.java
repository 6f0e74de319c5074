package convlab.kernel;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether a request was sent before Stop was pressed, though it is read after it: the two come on
 * different sockets, and Run All sends every cell at once.
 *
 * <p>The browser's clock may differ from the kernel's by minutes. The smallest difference between
 * arrival and date that a client has shown so far bounds that error, so a request counts as sent
 * before Stop only when that is certain; in doubt it runs.
 */
final class SentTimes {
  private static final Duration SAME_CLOCK = Duration.ofSeconds(1);

  /**
   * So soon a message arrives from a page on this machine, or on one whose clock is hardly ahead.
   */
  private static final Duration SAME_MACHINE = Duration.ofMillis(100);

  private final Map<String, Duration> smallestLag = new ConcurrentHashMap<>();
  private Instant stopped = Instant.MIN;
  private Instant stopDate = Instant.MIN;

  /**
   * Notes a press of Stop.
   *
   * @param date what the message says, empty when unreadable
   * @param now the kernel's clock
   */
  synchronized void stopped(Optional<Instant> date, Instant now) {
    stopped = now;
    stopDate = date.orElse(now);
  }

  /**
   * Notes a request and tells whether Stop was meant for it too.
   *
   * @param session the client
   * @param date what the message says, empty when unreadable
   * @param now the kernel's clock
   */
  synchronized boolean sentBeforeStop(String session, Optional<Instant> date, Instant now) {
    if (date.isEmpty()) {
      return false;
    }
    Duration lag =
        smallestLag.merge(
            session, Duration.between(date.get(), now), (a, b) -> a.compareTo(b) < 0 ? a : b);
    boolean certain = date.get().plus(lag).isBefore(stopped);
    boolean sameClock = lag.abs().compareTo(SAME_CLOCK) < 0;
    return certain && (!sameClock || !date.get().isAfter(stopDate));
  }

  /**
   * Whether the latest Stop was meant for a request that has begun: on one machine a Stop can be
   * read after a cell though it was sent before it.
   *
   * @param session the client that sent the request
   * @param date what the request says, empty when unreadable
   */
  synchronized boolean stopMeans(String session, Optional<Instant> date) {
    Duration lag = smallestLag.get(session);
    boolean comparable =
        lag != null && !lag.isNegative() && lag.compareTo(SAME_MACHINE) < 0 && date.isPresent();
    return !comparable || !date.get().isAfter(stopDate);
  }

  /** The date of a message's header, which is ISO 8601 with an offset. */
  static Optional<Instant> parse(String date) {
    try {
      return Optional.of(OffsetDateTime.parse(date).toInstant());
    } catch (DateTimeException | NullPointerException e) {
      return Optional.empty();
    }
  }
}
