package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.Wish.Option;
import io.github.wristway.gateway.device.Capability;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Resetting;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.device.Settings;
import io.github.wristway.gateway.device.Syncing;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The band once it has let us in, as its driver keeps the contract. */
class ModelSession implements Session, Syncing, Resetting, Settings {
    private static final int ROUND = 3;

    private final ModelBand band;

    ModelSession(ModelBand band) {
        this.band = band;
    }

    @Override
    public Details details() throws WristwayException {
        return band.ask(Spot.DETAILS, () -> new Details(ModelBand.SERIAL, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Override
    public <C extends Capability> Optional<C> capability(Class<C> kind) {
        if (kind == Resetting.class && !band.kind.sheet.resetsOverTheAir()) return Optional.empty();
        return kind.isInstance(this) ? Optional.of(kind.cast(this)) : Optional.empty();
    }

    @Override
    public void sync(History history, Afterwards afterwards) throws WristwayException {
        int from = Math.max(band.forgotten, history.latest(Metric.STEPS).map(Sample::at).map(ModelHistory::after).orElse(0));
        while (from < band.recorded) {
            int begin = from;
            int end = Math.min(from + ROUND, band.recorded);
            band.ask(Spot.FETCH, () -> end);
            handOver(history, begin, end, afterwards);
            from = end;
        }
    }

    void handOver(History history, int begin, int end, Afterwards afterwards) throws WristwayException {
        history.store(List.of(ModelHistory.minutes(begin, end)));
        if (afterwards == Afterwards.FORGET) acknowledge(end);
    }

    /** The band forgets all up to there. */
    final void acknowledge(int end) throws WristwayException {
        band.ask(Spot.ACKNOWLEDGE, () -> {
            long going = ModelHistory.bits(band.forgotten, end);
            if ((going & ~band.world.history.minutes) != 0) throw new Broken("nothing acknowledged is lost", "the band forgets what is not on disk");
            return band.forgotten = end;
        });
    }

    @Override
    public Map<String, String> read() throws WristwayException {
        return band.ask(Spot.TELL_SETTINGS, () -> Map.of("goal", "8000"));
    }

    @Override
    public Taken write(String name, String value) {
        throw new UnsupportedOperationException("no plan sets anything");
    }

    @Override
    public Reply reset() throws WristwayException {
        Fault fault = band.world.pass(Spot.RESET);
        if (fault == Fault.OUT_OF_REACH) band.walksOff();
        if (fault == Fault.DRIVER_GONE || fault == Fault.LINK_LOST_BEFORE || fault == Fault.OUT_OF_REACH) throw new LinkLost("the band", "its reset");
        if (fault == Fault.MUTE) return Reply.SILENT;
        if (band.onlyThere() != 0 && !band.world.wish.wants(Option.NO_SYNC)) throw new Broken("nothing is erased that is only on the band", "it is reset unsaved");
        band.reset();
        band.world.after(fault);
        return fault == Fault.LINK_LOST_AFTER ? Reply.LINK_DROPPED : fault == Fault.REPLY_LOST ? Reply.SILENT : Reply.CONFIRMED;
    }

    @Override
    public void close() {}
}
