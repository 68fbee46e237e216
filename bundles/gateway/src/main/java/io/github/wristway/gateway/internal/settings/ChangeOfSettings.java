package io.github.wristway.gateway.internal.settings;

import io.github.wristway.gateway.SettingInfo;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.device.Settings;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.internal.wearable.WearableThreads;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Sets one setting after the other and remembers each at once. A caller who leaves may stop it until the first is sent; then
 * it goes on, for it takes a moment only, and half a change is worse than a whole one.
 */
final class ChangeOfSettings implements WearableThreads.Job<List<SettingInfo>> {
    /** Decided once: whoever comes first, the caller who leaves or the first setting. */
    private enum Phase { OPENING, STOPPED, WRITING }

    /** The way into the wearable. */
    interface Way {
        Session in() throws WristwayException;
    }

    private final SettingsBook book;
    private final WearableRow row;
    private final WishedSettings wished;
    private final Way way;
    private final CapabilitySheet sheet;
    private final List<SettingInfo> changed = new CopyOnWriteArrayList<>(); // who leaves early reads it from another thread
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.OPENING);

    ChangeOfSettings(SettingsBook book, WearableRow row, WishedSettings wished, Way way, CapabilitySheet sheet) {
        this.book = book;
        this.row = row;
        this.wished = wished;
        this.way = way;
        this.sheet = sheet;
    }

    @Override
    public List<SettingInfo> run() throws WristwayException {
        try (Session session = way.in()) {
            Settings settings = SettingsDesk.offered(session, row, sheet);
            if (!phase.compareAndSet(Phase.OPENING, Phase.WRITING)) throw new Cancelled("the change of settings");
            for (WishedSettings.One one : wished.inOrder()) {
                Settings.Taken taken = settings.write(one.kind().name(), one.value());
                changed.add(book.taken(row, one.kind(), one.value(), taken));
            }
            return soFar();
        } catch (WristwayException e) {
            throw changed.isEmpty() ? e : e.after(String.join(", ", changed.stream().map(info -> info.kind().name()).toList()));
        }
    }

    @Override
    public boolean mayStop() {
        return phase.compareAndSet(Phase.OPENING, Phase.STOPPED);
    }

    @Override
    public List<SettingInfo> soFar() {
        return List.copyOf(changed);
    }
}
