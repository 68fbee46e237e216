package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.account.Unlinking;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Syncing;
import io.github.wristway.gateway.internal.plan.step.BandTask;
import io.github.wristway.gateway.internal.plan.step.LookTask;
import io.github.wristway.gateway.internal.plan.step.PlanRun;
import io.github.wristway.gateway.internal.plan.step.SaveTask;
import io.github.wristway.gateway.internal.plan.step.Task;
import java.time.Instant;
import java.util.List;

/** Mistakes that somebody may make in the engine or under it, each in a world of its own, to see that it is found. */
enum PlantedBug {
    NONE,

    KEY_DROPPED_BEFORE_THE_RESET {
        @Override
        Task.Result run(Task task, PlanRun run) throws WristwayException {
            if (task instanceof BandTask) {
                run.sides.keys().drop(run.row().id());
                run.sides.ring().drop(run.row().address().orElseThrow());
            }
            return task.run(run);
        }
    },
    SUCCESS_CLAIMED_UNSEEN {
        @Override
        Task.Result run(Task task, PlanRun run) throws WristwayException {
            Task.Result result = task.run(run);
            return result.line().outcome() == Outcome.SENT_NOT_VERIFIED ? Task.Result.done(task.step(), "it must have worked") : result;
        }
    },
    FREE_BECAUSE_AWAY {
        @Override
        Task.Result run(Task task, PlanRun run) throws WristwayException {
            Task.Result result = task.run(run);
            if (!(task instanceof LookTask) || result.goOn()) return result;
            run.foundFree(run.row().address().orElseThrow());
            return Task.Result.already(task.step(), "it does not answer, so it must be free");
        }
    },
    RESET_UNSAVED {
        @Override
        Task.Result run(Task task, PlanRun run) throws WristwayException {
            Task.Result result = task.run(run);
            return task instanceof SaveTask ? new Task.Result(result.line(), result.waitsFor(), true) : result;
        }
    },
    START_NOT_WRITTEN {
        @Override
        ModelJournal journal(World world) {
            return new ModelJournal(world) {
                @Override
                public void started(String planId, Step step, Instant at) {}
            };
        }
    },
    SENT_WRITTEN_AS_SEEN {
        @Override
        ModelJournal journal(World world) {
            return new ModelJournal(world) {
                @Override
                public void ended(String planId, Report.Line line, Instant at) throws StorageTrouble {
                    boolean sent = line.outcome() == Outcome.SENT_NOT_VERIFIED;
                    super.ended(planId, sent ? new Report.Line(line.step(), Outcome.OK, line.said()) : line, at);
                }
            };
        }
    },
    WAITS_FOR_NOTHING {
        @Override
        ModelJournal journal(World world) {
            return new ModelJournal(world) {
                @Override
                public void save(Entry entry) throws StorageTrouble {
                    super.save(entry.with(entry.state(), "", entry.outcome()));
                }
            };
        }
    },
    DROPPED_WHEN_THE_CLOCK_IS_SET_BACK {
        @Override
        ModelJournal journal(World world) {
            return new ModelJournal(world) {
                @Override
                public List<Entry> unfinished() {
                    return super.unfinished().stream().filter(entry -> !entry.since().isAfter(world.time.now())).toList();
                }
            };
        }
    },
    OFFERED_KEY_NOT_WRITTEN {
        @Override
        ModelVault vault(World world) {
            return new ModelVault(world) {
                @Override
                public void put(String name, Secret secret) throws StorageTrouble {
                    if (!name.startsWith("offered/")) super.put(name, secret);
                }
            };
        }
    },
    ACKNOWLEDGED_BEFORE_STORED {
        @Override
        ModelBand band(World world) {
            return new ModelBand(world) {
                @Override
                ModelSession letsIn() {
                    return new ModelSession(this) {
                        @Override
                        void handOver(Syncing.History history, int begin, int end, Syncing.Afterwards afterwards) throws WristwayException {
                            if (afterwards == Syncing.Afterwards.FORGET) acknowledge(end);
                            history.store(List.of(ModelHistory.minutes(begin, end)));
                        }
                    };
                }
            };
        }
    },
    UNLINK_SENT_AGAIN_AFTER_A_TIMEOUT {
        @Override
        ModelAccount account(World world) {
            return new ModelAccount(world) {
                @Override
                public Unlinking unlink(Account account, AccountDevice device, Keeper keeper) throws WristwayException {
                    Unlinking ended = super.unlink(account, device, keeper);
                    if (ended == Unlinking.STILL_LISTED || ended == Unlinking.UNKNOWN) send();
                    return ended;
                }
            };
        }
    },
    GONE_WITHOUT_LISTING_AGAIN {
        @Override
        ModelAccount account(World world) {
            return new ModelAccount(world) {
                @Override
                public Unlinking unlink(Account account, AccountDevice device, Keeper keeper) throws WristwayException {
                    send();
                    return Unlinking.GONE;
                }
            };
        }
    };

    /** A step with the mistake in it. */
    private record Mistaken(Task task, PlantedBug bug) implements Task {
        @Override
        public Step step() {
            return task.step();
        }

        @Override
        public Result run(PlanRun run) throws WristwayException {
            return bug.run(task, run);
        }
    }

    Task.Result run(Task task, PlanRun run) throws WristwayException {
        return task.run(run);
    }

    ModelVault vault(World world) {
        return new ModelVault(world);
    }

    ModelJournal journal(World world) {
        return new ModelJournal(world);
    }

    ModelBand band(World world) {
        return new ModelBand(world);
    }

    ModelAccount account(World world) {
        return new ModelAccount(world);
    }

    final List<Task> tasks(List<Task> tasks) {
        return this == NONE ? tasks : tasks.stream().<Task>map(task -> new Mistaken(task, this)).toList();
    }
}
