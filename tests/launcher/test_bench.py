"""course.py bench: who runs when, what is reported, what is said when something is missing."""
import json
import sys
from types import SimpleNamespace

import pytest

from bench import pytorch, race, report, worker
from launcher.commands import bench
from launcher import maven, proc
from launcher.problem import Problem
from launcher.tools import Tools

# An engine whose batch takes a fixed time; it writes down what it was asked.
FAKE = """
import sys
threads, folder, seconds, journal = sys.argv[1:5]
print("engine=Fake 1\\tlanguage=Python\\tvectors=none", flush=True)
for line in sys.stdin:
    with open(journal, "a") as file:
        file.write(sys.argv[4].rsplit("-", 1)[-1] + " " + line)
    words = line.split()
    if words[0] == "quit":
        break
    if words[0] == "network":
        print("error=no such network" if words[1] == "nothing" else "parameters=10\\tbatches=400", flush=True)
    elif words[0] == "train":
        print("seconds=%f\\tloss=0.5" % (float(seconds) * int(words[1])), flush=True)
    elif words[0] == "operation":
        print("calls_per_second=100", flush=True)
    elif words[0] == "memory":
        print("peak_mb=50", flush=True)
    else:
        break
"""


def fake(tmp_path, name, seconds):
    script = tmp_path / "fake.py"
    script.write_text(FAKE)
    return worker.Engine(name, (sys.executable, script), "", (seconds, tmp_path / f"journal-{name}"))


@pytest.fixture
def two(tmp_path):
    return {"convlab": fake(tmp_path, "convlab", 0.01), "pytorch": fake(tmp_path, "pytorch", 0.04)}


def results_of(two, tmp_path, rounds=5):
    return race.race(two, "lenet", 1, rounds, tmp_path / "log", lambda text: None)


def test_a_round_is_200_batches_after_100_scaled_to_an_epoch(two, tmp_path):
    ours, theirs = results_of(two, tmp_path)
    assert ours.rounds == pytest.approx([4.0] * 5)  # 400 batches of 0.01 s
    asked = (tmp_path / "journal-convlab").read_text().splitlines()
    rounds = ["convlab train 100", "convlab train 200"] * 5
    assert asked == ["convlab network lenet 1", "convlab train 400", *rounds, "convlab train 400", "convlab memory", "convlab quit"]
    assert ours.first_epoch == pytest.approx(4.0)
    assert ours.scaling == pytest.approx(1.0)
    assert theirs.peak_mb == 50


def test_json_has_one_row_for_network_threads_and_engine(two, tmp_path):
    report.write_json(tmp_path / "race.json", results_of(two, tmp_path, 1))
    assert json.loads((tmp_path / "race.json").read_text()) == [
        {"network": "lenet", "threads": 1, "engine": "convlab", "seconds_per_epoch": 4.0, "ratio_to_pytorch": 0.25},
        {"network": "lenet", "threads": 1, "engine": "pytorch", "seconds_per_epoch": 16.0, "ratio_to_pytorch": 1.0},
    ]


def test_without_pytorch_the_ratio_is_null(two, tmp_path):
    del two["pytorch"]
    results = results_of(two, tmp_path, 1)
    assert report.rows(results)[0]["ratio_to_pytorch"] is None
    assert "convlab" in report.table(results)


def test_dl4j_runs_one_round_of_50_batches_and_no_epoch(tmp_path):
    engines = {"dl4j-shipped": fake(tmp_path, "dl4j-shipped", 0.1)}
    [result] = results_of(engines, tmp_path)
    assert result.rounds == pytest.approx([40.0])
    assert result.first_epoch is None and result.scaling is None
    assert "train 50" in (tmp_path / "journal-dl4j-shipped").read_text()
    assert " one " in report.table([result])


def test_pytorch_runs_in_its_faster_layout(tmp_path):
    speeds = {"plain": 0.02, "channels_last": 0.01}
    chosen = race.choose_layout(lambda name: fake(tmp_path, name, speeds[name]), ["lenet"], 1, tmp_path / "log", lambda text: None)
    assert chosen == {"lenet": "channels_last"}


def test_an_error_of_a_worker_is_said_with_its_request(tmp_path):
    with pytest.raises(Problem, match="convlab failed at 'network nothing 1': no such network"):
        with fake(tmp_path, "convlab", 1).start(1, tmp_path / "log") as one:
            one.ask("network", "nothing", 1)


def test_a_worker_that_ends_is_said_with_its_log(tmp_path):
    with pytest.raises(Problem, match="ended at 'nonsense'"):
        with fake(tmp_path, "convlab", 1).start(1, tmp_path / "log") as one:
            one.ask("nonsense")


@pytest.mark.parametrize(
    "kind, sizes, expected",
    [("product", "2 3 4", 24), ("forward", "1 1 28 6 3 1", 28 * 28 * 6 * 9), ("backward", "1 1 28 6 3 1", 28 * 28 * 6 * 9),
     ("backward", "2 3 8 5 3 0", 2 * 2 * 5 * 3 * 9 * 36)],
)
def test_multiplications(kind, sizes, expected):
    assert race.multiplications(kind, sizes) == expected


def test_an_unknown_name_is_answered_with_the_known_ones():
    with pytest.raises(Problem, match="'lenett' is none of the networks; choose from lenet, cnn3, bncnn, mlp"):
        bench.chosen("lenett", race.NETWORKS, "networks")


def test_threads_must_be_numbers():
    with pytest.raises(Problem, match="--threads x is no number"):
        bench.number("x")


def test_too_little_disk_is_said_before_anything_is_fetched(tmp_path):
    said = []
    course = SimpleNamespace(machine=SimpleNamespace(system="linux"), cache=tmp_path)
    with pytest.raises(Problem, match="PyTorch needs 8.3 GB of disk .* 3.0 GB are free"):
        pytorch.check_disk(course, SimpleNamespace(say=said.append), free_gb=3.0)
    assert said == ["PyTorch takes 5.8 GB of disk, 8.3 GB while it is installed; 3.0 GB are free."]


def test_pytorch_named_but_absent_is_said_with_the_way_out(tmp_path):
    course = SimpleNamespace(cache=tmp_path, python_of=lambda venv: venv / "bin" / "python")
    args = SimpleNamespace(pytorch_python=None, against_pytorch=False, engines="convlab,pytorch")
    with pytest.raises(Problem, match="--against-pytorch"):
        bench.find_pytorch(course, None, args, ["convlab", "pytorch"])


@pytest.mark.slow
@pytest.mark.alone
def test_all_that_races_still_compiles(course):
    tools = Tools(course)
    command = [*maven.command(course, tools), "-q", "-Pbench", "test-compile"]
    status, lines = proc.stream(command, course.logs / "maven-bench.log", env=maven.environment(tools), cwd=course.lib)
    if any(sign in text for sign in maven.NO_NETWORK for text in lines):
        pytest.skip("JMH could not be fetched, so the race was not compiled")
    assert status == 0, "\n".join(lines)
