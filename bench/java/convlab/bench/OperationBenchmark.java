package convlab.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The engine's single operations under JMH, in microseconds a call: the same calls that the race
 * times, each in a fresh JVM. Operations are written as {@link Operation} has them; {@code -p
 * operation="product 64 64 64"} measures one of your own.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"--add-modules=jdk.incubator.vector", "-XX:+UseSerialGC", "-Xmx420m"})
public class OperationBenchmark {
  /** What to do, and with which sizes. */
  @Param({
    "product 512 512 512",
    "product 128 512 784",
    "product 16 25088 54",
    "product 64 128 4608",
    "forward 128 1 28 6 3 1",
    "forward 128 6 14 16 3 1",
    "forward 128 16 14 32 3 1",
    "forward 64 32 26 32 3 0",
    "backward 128 1 28 6 3 1",
    "backward 128 6 14 16 3 1",
    "backward 128 16 14 32 3 1",
    "backward 64 32 26 32 3 0"
  })
  public String operation;

  /** The engine's threads; JMH's own stay at one. */
  @Param({"1", "2"})
  public int threads;

  private Runnable call;

  /** Fills the operands by formula. */
  @Setup
  public void prepare() {
    Operation wanted = Operation.of(List.of(operation.split(" ")));
    call = Racers.of("convlab", threads).operation(wanted);
  }

  /** One call. Its result stays in the operation's own arrays, so nothing is optimised away. */
  @Benchmark
  public void call() {
    call.run();
  }
}
