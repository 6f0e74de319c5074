"""Stop stops: endless programs, what cannot be stopped, what must survive a stop, in the real kernel."""
import random
import time

import pytest

import endless
from livekernel import PATIENCE, LiveKernel, compile_classes, javas

# A machine that is busy with something else misses a limit once; a kernel that does not stop misses it twice.
pytestmark = [pytest.mark.slow, pytest.mark.alone, pytest.mark.flaky(reruns=1, reruns_delay=3)]

REPLY_LIMIT = 1.0  # seconds from Stop to the cell's reply
CPU_LIMIT = 0.10  # of one core, at the latest two seconds after Stop
IDLE_WITHIN = 2.0
JAVAS = javas()


@pytest.fixture(scope="module", params=JAVAS.values(), ids=JAVAS.keys())
def kernel(request):
    with LiveKernel(request.param) as live:
        assert live.run(endless.DECLARATIONS)[0] == "ok"
        yield live


@pytest.fixture(scope="module", params=JAVAS.values(), ids=JAVAS.keys())
def trainer(request, tmp_path_factory):
    """A kernel that knows a class which is not a cell's, as the library's are."""
    folder = tmp_path_factory.mktemp("classes")
    compile_classes({"FakeTrainer": FAKE_TRAINER}, folder)
    with LiveKernel(request.param) as live:
        assert live.run(f"%classpath {folder}")[0] == "ok"
        assert live.run("import fake.FakeTrainer;")[0] == "ok"
        yield live


FAKE_TRAINER = """
package fake;
public class FakeTrainer {
  public int batches;
  public double weight;
  /** Polls once a batch and clears the flag before it prints, as the library's training does. */
  public FakeTrainer fit(int most) {
    System.out.println("training");
    for (int b = 0; b < most; b++) {
      long end = System.nanoTime() + 20_000_000;
      while (System.nanoTime() < end) { weight += 1e-9; }
      batches++;
      if (Thread.interrupted()) { System.out.println("stopped after batch " + batches); return this; }
    }
    return this;
  }
  /** A library loop that never polls. */
  public static void deaf(double seconds) {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    while (System.nanoTime() < end) { }
  }
  public String toString() { return "trained " + batches; }
}
"""


def becomes_idle(kernel):
    """Waits until the process rests, at most two seconds; the share of a core it uses then."""
    deadline = time.monotonic() + IDLE_WITHIN
    while True:
        share = kernel.cpu_share(0.3)
        if share is None or share < CPU_LIMIT or time.monotonic() > deadline:
            return share


def assert_stops(kernel, code, delay, record=lambda name, value: None):
    code = code.replace("NEW", str(time.monotonic_ns()))
    seconds, status, request = kernel.run_and_stop(code, delay)
    shown = kernel.outputs(request)
    share = becomes_idle(kernel)
    record("reply_seconds", round(seconds, 3))
    record("cpu_share_afterwards", share and round(share, 3))
    if status == "ok":
        # Stop ended the thread that the cell was waiting for, and so the cell.
        assert "join" in code, f"the cell ended by itself and showed {shown}"
    else:
        assert "interrupted" in shown[-1][1], shown
    assert seconds < REPLY_LIMIT
    assert share is None or share < CPU_LIMIT
    assert kernel.value("kept * 6") == "42", "a variable of another cell was lost"


@pytest.mark.parametrize("name", endless.PROGRAMS)
def test_stop_at_once_ends(kernel, name, record_property):
    assert_stops(kernel, endless.PROGRAMS[name], random.Random(name).uniform(0.02, 0.2), record_property)


@pytest.mark.parametrize("name", endless.PROGRAMS)
def test_stop_after_two_seconds_ends(kernel, name, record_property):
    assert_stops(kernel, endless.PROGRAMS[name], 2.0, record_property)


@pytest.mark.parametrize("name", endless.BEHIND)
def test_stop_without_a_running_cell_ends(kernel, name):
    assert kernel.run(endless.BEHIND[name])[0] == "ok"
    time.sleep(0.3)
    kernel.stop()
    time.sleep(0.1)
    share = becomes_idle(kernel)
    assert share is None or share < CPU_LIMIT
    assert kernel.value("kept * 6") == "42"


def test_a_stop_when_nothing_runs_spares_the_next_cell(kernel):
    kernel.stop()
    time.sleep(0.1)
    assert kernel.value("int after = 0; for (int i = 0; i < 1000; i++) after += i; after") == "499500"


def test_a_cell_sent_right_after_a_stop_runs(kernel):
    for _ in range(10):
        kernel.stop()
        assert kernel.value("int s = 0; for (int i = 0; i < 10; i++) s += i; s") == "45"


def test_two_stops_in_a_row(kernel):
    request = kernel.send("while (true) { work++; }")
    time.sleep(0.3)
    kernel.stop()
    kernel.stop()
    assert kernel.reply(request)["status"] == "error"
    time.sleep(0.1)
    assert kernel.value("kept * 6") == "42"


@pytest.mark.parametrize("delay", [0, 0.005, 0.01, 0.02, 0.03, 0.05, 0.08, 0.12, 0.16, 0.2])
def test_a_stop_while_the_cell_is_compiled_is_not_lost(kernel, delay):
    code = f"record R{int(delay * 1000)}(int a) {{ int f() {{ while (true) work++; }} }}\nnew R{int(delay * 1000)}(1).f()"
    seconds, status, request = kernel.run_and_stop(code, delay)
    kernel.outputs(request)
    assert status == "error"
    assert seconds < REPLY_LIMIT
    assert kernel.value("kept * 6") == "42"


def test_stop_means_every_cell_that_waits(kernel):
    first = kernel.send("while (true) { work++; }")
    waiting = [kernel.send(f"int queued{i} = 1; queued{i}") for i in range(5)]
    time.sleep(0.3)
    kernel.stop()
    assert kernel.reply(first)["status"] == "error"
    assert [kernel.reply(request)["status"] for request in waiting] == ["error"] * 5
    assert kernel.value("kept * 6") == "42"


def test_stop_while_a_value_is_shown(kernel):
    kernel.run("class Slow { public String toString() { while (true) { work++; } } }")
    assert_stops(kernel, "new Slow()", 0.5)
    kernel.run("class Sleepy { public String toString() { while (true) { try { Thread.sleep(60_000); } catch (InterruptedException e) { } } } }")
    assert_stops(kernel, "new Sleepy()", 0.5)


def test_stop_while_a_cell_waits_for_input(kernel):
    assert_stops(kernel, "new Scanner(System.in).nextLine()", 0.5)


def test_output_is_whole_after_stops_in_a_flood_of_output(kernel):
    for i in range(10):
        seconds, status, request = kernel.run_and_stop("while (true) { System.out.println(\"flood \" + work++); }", 0.2 + i / 50)
        assert status == "error" and seconds < REPLY_LIMIT
        kernel.outputs(request)
        assert kernel.printed("System.out.print(\"clean\");") == "clean"


def test_what_cannot_be_stopped_is_said_in_the_cell(kernel):
    long_call = "java.math.BigInteger big = new java.math.BigInteger(\"3\").pow(20_000_000); big.bitLength()"
    seconds, status, request = kernel.run_and_stop(long_call, 0.6)
    shown = kernel.outputs(request)
    assert status == "error" and seconds < REPLY_LIMIT
    said = "".join(text for kind, text in shown if kind == "stderr")
    assert "BigInteger.pow" in said and "cannot be cut short" in said and "restart the kernel" in said
    assert kernel.value("kept * 6") == "42", "the next cell must work meanwhile"
    deadline = time.monotonic() + PATIENCE
    while (becomes_idle(kernel) or 0) > CPU_LIMIT:
        assert time.monotonic() < deadline, "the long call did not end"


def test_training_that_polls_returns_with_its_value(trainer):
    assert trainer.run("FakeTrainer net = new FakeTrainer();")[0] == "ok"
    for delay in (0.1, 0.7):
        code = "var trained = net.fit(1_000_000);\nSystem.out.println(\"not reached\");"
        seconds, status, shown = stop_once_it_trains(trainer, code, delay)
        said = "".join(text for kind, text in shown if kind == "stdout")
        assert status == "error" and seconds < REPLY_LIMIT
        assert "stopped after batch" in said and "not reached" not in said, shown
    assert trainer.value("trained") == trainer.value("net") != "trained 0"


def test_the_value_of_stopped_training_is_shown(trainer):
    trainer.run("FakeTrainer shown = new FakeTrainer();")
    seconds, status, shown = stop_once_it_trains(trainer, "shown.fit(1_000_000)", 0.5)
    assert status == "ok" and seconds < REPLY_LIMIT
    assert ("result", trainer.value("shown")) in shown


def stop_once_it_trains(kernel, code, delay):
    """Presses Stop `delay` seconds after training has begun: (seconds from Stop to reply, status, outputs)."""
    request = kernel.send(code)
    kernel.wait_for_text(request, "training")
    time.sleep(delay)
    kernel.stop()
    pressed = time.monotonic()
    status = kernel.reply(request)["status"]
    return time.monotonic() - pressed, status, kernel.outputs(request)


def test_an_endless_loop_around_a_long_call_does_not_come_back(trainer):
    seconds, status, request = trainer.run_and_stop("while (true) { FakeTrainer.deaf(2.5); }", 0.5)
    shown = trainer.outputs(request)
    assert status == "error" and seconds < REPLY_LIMIT
    assert any("FakeTrainer.deaf" in text for kind, text in shown), shown
    # The next cell runs while the call is still under way, and must not be stopped with it.
    assert trainer.value("long n = 0; for (int i = 0; i < 50_000_000; i++) n += i; n") == "1249999975000000"
    time.sleep(2.5)
    share = becomes_idle(trainer)
    assert share is None or share < CPU_LIMIT


def test_the_kernel_survives_a_stack_overflow(kernel):
    status, shown = kernel.run("int down(int n) { return down(n + 1) + 1; }\ndown(0)")
    assert status == "error" and "StackOverflowError" in shown[-1][1] and "recursion" in shown[-1][1]
    assert shown[-1][1].count("\n") < 45, "a thousand equal lines help nobody"
    kernel.run("class Deep { public String toString() { return \"\" + this; } }")
    status, shown = kernel.run("new Deep()")
    assert status == "error" and "StackOverflowError" in shown[-1][1]
    assert kernel.value("kept * 6") == "42"


OUT_OF_MEMORY = {
    "one array": "long[] huge = new long[2_000_000_000];",
    "arrays in a local list": "void fill() { var l = new ArrayList<byte[]>(); while (true) l.add(new byte[1 << 20]); }\nfill();",
    "large arrays in a variable": "var hoard = new ArrayList<byte[]>(); while (true) hoard.add(new byte[1 << 20]);",
    "small arrays in a variable": "var crumbs = new ArrayList<int[]>(); while (true) crumbs.add(new int[10]);",
    "linked nodes in a variable": "var chain = new LinkedList<Integer>(); while (true) chain.add(1_000_000);",
    "text": "String t = \"x\"; while (true) t += t;",
    "threads of a stream": "var shared = new java.util.concurrent.ConcurrentLinkedQueue<byte[]>(); IntStream.range(0, 1 << 30).parallel().forEach(i -> shared.add(new byte[1000]));",
}


@pytest.mark.parametrize("name", OUT_OF_MEMORY)
def test_the_kernel_survives_out_of_memory(kernel, name):
    kernel.run("import java.util.stream.*;")
    status, shown = kernel.run(OUT_OF_MEMORY[name])
    assert status == "error" and "OutOfMemoryError" in shown[-1][1], shown
    assert "null" in shown[-1][1], "the fix is named"
    assert kernel.value("kept * 6") == "42"
    for variable in ("hoard", "crumbs", "chain", "shared"):
        kernel.run(f"{variable} = null;")
    assert kernel.value("int[] fits = new int[1 << 20]; fits.length") == "1048576"


def test_a_widgets_callback_can_be_stopped(kernel):
    assert kernel.run(COMM)[0] == "ok"
    open_comm(kernel, "endless")
    time.sleep(0.5)
    kernel.stop()
    time.sleep(0.2)
    share = becomes_idle(kernel)
    assert share is None or share < CPU_LIMIT
    assert kernel.value("kept * 6") == "42"


@pytest.mark.parametrize("fault", ["error", "deep", "exception"])
def test_an_error_in_a_widgets_callback_leaves_the_kernel(kernel, fault):
    assert kernel.run(COMM)[0] == "ok"
    open_comm(kernel, fault)
    assert kernel.value("kept * 6") == "42"


COMM = """
import org.dflib.jjava.jupyter.kernel.BaseKernel;

int deeper(int n) { return deeper(n + 1) + 1; }
BaseKernel.notebookKernel().getCommManager().registerTarget("test", (manager, id, target, message) -> {
  String what = message.getContent().getData().get("what").getAsString();
  if (what.equals("endless")) { while (true) { try { while (true) work++; } catch (Throwable t) { } } }
  if (what.equals("error")) { throw new AssertionError("on purpose"); }
  if (what.equals("deep")) { deeper(0); }
  throw new IllegalStateException("on purpose");
});
"""


def open_comm(kernel, what):
    session = kernel.client.session
    message = session.msg("comm_open", {"comm_id": f"c{random.random()}", "target_name": "test", "data": {"what": what}})
    kernel.client.shell_channel.send(message)
