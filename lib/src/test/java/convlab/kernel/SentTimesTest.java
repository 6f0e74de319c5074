package convlab.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentTimesTest {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

  private final SentTimes times = new SentTimes();

  private boolean before(long clock, long sent, long read) {
    return times.sentBeforeStop("page", at(clock + sent), NOON.plusMillis(read));
  }

  private static Optional<Instant> at(long millis) {
    return Optional.of(NOON.plusMillis(millis));
  }

  @Test
  void nothingIsBeforeAStopThatWasNot() {
    assertFalse(before(0, 0, 5));
  }

  @ParameterizedTest(name = "clock of the page {0} ms ahead")
  @ValueSource(longs = {0, 30, -30, 600_000, -600_000})
  void aCellThatWaitedIsStopped(long clock) {
    assertFalse(before(clock, 0, 10));
    times.stopped(at(1000), NOON.plusMillis(1005));
    assertTrue(before(clock, 500, 1020));
  }

  @ParameterizedTest(name = "clock of the page {0} ms ahead")
  @ValueSource(longs = {0, 30, -30, 600_000, -600_000})
  void aCellSentLaterRuns(long clock) {
    assertFalse(before(clock, 0, 10));
    times.stopped(at(1000), NOON.plusMillis(1005));
    assertFalse(before(clock, 1100, 1120));
  }

  @Test
  void aCellSentRightAfterTheStopButReadBeforeItIsSpared() {
    assertFalse(before(0, 0, 5));
    times.stopped(at(1000), NOON.plusMillis(1005));
    assertFalse(times.stopMeans("page", at(1001)));
    assertTrue(times.stopMeans("page", at(999)));
  }

  @Test
  void aStopIsNeverIgnoredWhenClocksDiffer() {
    assertFalse(before(600_000, 0, 5));
    times.stopped(at(1000), NOON.plusMillis(1005));
    assertTrue(times.stopMeans("page", at(600_500)));
    assertTrue(times.stopMeans("another page", at(600_500)));
  }

  @Test
  void unreadableDatesRun() {
    times.stopped(Optional.empty(), NOON);
    assertFalse(times.sentBeforeStop("page", Optional.empty(), NOON.plusMillis(3)));
    assertTrue(times.stopMeans("page", Optional.empty()));
  }

  @Test
  void datesAreReadAsJupyterWritesThem() {
    assertEquals(at(0), SentTimes.parse("2026-06-01T12:00:00.000000Z"));
    assertEquals(at(0), SentTimes.parse("2026-06-01T14:00:00+02:00"));
    assertEquals(Optional.empty(), SentTimes.parse("yesterday"));
    assertEquals(Optional.empty(), SentTimes.parse(null));
  }
}
