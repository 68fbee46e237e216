package io.github.wristway.gateway.internal.plan.step;

import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Resetting;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.internal.air.Waiting;
import io.github.wristway.gateway.internal.plan.place.ByHand;
import io.github.wristway.gateway.radio.Address;
import java.time.Duration;
import java.util.Optional;
import org.apache.commons.lang3.StringUtils;

/** Resets the wearable over the air, and believes it only when the wearable is seen again, free. */
public record BandTask() implements Task {
    /** A minute and a half: a band needs some seconds to start, and advertises slowly. */
    private static final int LOOKS = 30;
    private static final Duration PAUSE = Duration.ofSeconds(3);

    @Override
    public Step step() {
        return Step.BAND;
    }

    @Override
    public Result run(PlanRun run) throws WristwayException {
        if (run.met.freeAt().isPresent()) {
            return run.earlier(step()).isPresent() ? Result.done(step(), "reset " + byWhom(run) + ", heard again as free under " + run.met.freeAt().get())
                    : Result.already(step(), "it was free already");
        }
        if (run.met.trace().isPresent()) return Result.resetUnseen(run.met.trace().get(), byWhom(run));
        Resetting resetting = resetting(run);
        run.pointOfNoReturn(step());
        LinkState before = run.row().state();
        run.save(run.row().withState(LinkState.RESETTING));
        Resetting.Reply reply;
        try {
            reply = resetting.reset();
        } catch (LinkLost | NoAnswer e) {
            run.save(run.row().withState(LinkState.UNLINK_PENDING));
            return Result.waits(step(), Outcome.QUEUED, "the link broke before the reset was sent", run.row().name() + " to be heard");
        } catch (WristwayException e) {
            run.save(run.row().withState(before));
            throw e;
        } finally {
            run.met.closeSession();
        }
        run.row().address().ifPresent(run.sides.band()::gone);
        return watch(run, reply);
    }

    /** Of a reset that this run did not send: an earlier run may have, and if nobody saw it work, somebody else may have done it since. */
    private String byWhom(PlanRun run) {
        boolean sent = run.earlier(step()).filter(before -> !before.outcome().equals(Optional.of(Outcome.QUEUED))).isPresent();
        return sent ? "as begun by this gateway" : "not by this gateway";
    }

    static Resetting resetting(PlanRun run) throws Unsupported {
        Session session = run.met.session().orElseThrow(() -> new IllegalStateException("no session and not free"));
        return session.capability(Resetting.class).orElseThrow(() -> new Unsupported(run.row().name(),
                "this one does not offer to be reset over the air",
                StringUtils.capitalize(ByHand.how(run.sheet(), run.row())) + "; its account is left with --account-only"));
    }

    private Result watch(PlanRun run, Resetting.Reply reply) throws WristwayException {
        for (int look = 0; look < LOOKS; look++) { // counted, for the clock may jump meanwhile
            Optional<Address> free = run.sides.band().free(run.row());
            if (free.isPresent()) {
                run.foundFree(free.get());
                return Result.done(step(), "reset by this gateway, heard again as free under " + free.get());
            }
            if (run.sides.band().untold(run.row()).isPresent()) {
                String said = "the reset was sent, and it is there again; this model does not tell whether it is free";
                return new Result(new Report.Line(step(), Outcome.SENT_NOT_VERIFIED, said), Optional.empty(), true);
            }
            run.watcher.progress("waiting for it to come up again", 0, 0);
            Waiting.until(run.sides.time(), "watching for " + run.row().name(), () -> false, PAUSE);
        }
        String took = switch (reply) {
            case CONFIRMED -> "the band said yes to the reset";
            case LINK_DROPPED -> "the reset was sent and the link dropped, as it should";
            case SILENT -> "the reset was sent, the band said nothing";
        };
        String seen = run.sides.band().nameless(run.row())
                .map(address -> "; a free one came up under " + address + ", but it does not tell its serial number")
                .orElse("; it has not been heard again");
        return Result.waits(step(), Outcome.SENT_NOT_VERIFIED, took + seen, run.row().name() + " to be heard as free");
    }
}
