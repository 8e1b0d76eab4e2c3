import asyncio
import threading
from datetime import timedelta

from bot.jobs import loop
from bot.jobs.loop import Job, JobLoop, running_jobs

SOON = timedelta(milliseconds=5)


async def until(condition, seconds=5):
    async with asyncio.timeout(seconds):
        while not condition():
            await asyncio.sleep(0.002)


async def test_a_job_runs_again_and_again_until_the_block_ends():
    runs = []
    async with running_jobs([Job("count", SOON, lambda: runs.append(1))]):
        await until(lambda: len(runs) >= 3)
    ended = len(runs)
    await asyncio.sleep(0.05)
    assert len(runs) == ended


async def test_a_job_that_fails_is_told_of_by_its_error_and_runs_again(caplog):
    runs = []

    def fail():
        runs.append(1)
        raise ValueError("what a customer wrote")

    async with running_jobs([Job("sweep", SOON, fail)]):
        await until(lambda: len(runs) >= 2)
    assert "job sweep failed: ValueError" in caplog.text
    assert "what a customer wrote" not in caplog.text


async def test_a_job_that_goes_on_failing_is_told_of_once_and_so_is_that_it_works_again(caplog):
    runs = []

    def fail_at_first():
        runs.append(1)
        if len(runs) < 4:
            raise ConnectionError

    async with running_jobs([Job("sweep", SOON, fail_at_first)]):
        await until(lambda: len(runs) >= 6)
    assert caplog.text.count("job sweep failed") == 1
    assert caplog.text.count("job sweep works again") == 1


async def test_a_daily_job_that_fails_does_not_wait_for_the_next_day(monkeypatch):
    monkeypatch.setattr(loop, "AGAIN", SOON)
    runs = []

    def fail():
        runs.append(1)
        raise ConnectionError

    async with running_jobs([Job("faults", timedelta(days=1), fail)]):
        await until(lambda: len(runs) >= 2)


async def test_a_job_that_hangs_or_fails_does_not_hold_the_others():
    runs, free = [], threading.Event()
    jobs = [Job("stuck", SOON, lambda: free.wait(10)), Job("count", SOON, lambda: runs.append(1))]
    async with running_jobs(jobs):
        await until(lambda: len(runs) >= 3)
        free.set()


async def test_what_is_being_done_is_finished_before_the_loop_ends():
    begun, free, done = threading.Event(), threading.Event(), []

    def work():
        begun.set()
        free.wait(10)
        done.append(1)

    jobs = JobLoop([Job("work", SOON, work)])
    running = asyncio.create_task(jobs.run())
    await until(begun.is_set)
    jobs.stop()
    await asyncio.sleep(0.02)
    assert not running.done()
    free.set()
    await running
    assert done == [1]


async def test_stopping_does_not_wait_for_the_next_turn():
    runs = []
    async with asyncio.timeout(5):
        async with running_jobs([Job("rare", timedelta(hours=1), lambda: runs.append(1))]):
            await until(lambda: runs)
