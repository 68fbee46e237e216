package io.github.wristway.gateway.internal.settings;

import io.github.wristway.gateway.SettingInfo;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.WearableSettings;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.device.Settings;
import io.github.wristway.gateway.internal.air.Surroundings;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.internal.wearable.Directory;
import io.github.wristway.gateway.internal.wearable.Opening;
import io.github.wristway.gateway.internal.wearable.WearableThreads;
import java.util.List;
import java.util.Map;

/** Asks wearables for their settings, and changes them. */
public final class SettingsDesk implements WearableSettings {
    private final Surroundings surroundings;
    private final Directory directory;
    private final Opening opening;
    private final SettingsBook book;
    private final WearableThreads threads;

    public SettingsDesk(Surroundings surroundings, Directory directory, Opening opening, SettingsBook book, WearableThreads threads) {
        this.surroundings = surroundings;
        this.directory = directory;
        this.opening = opening;
        this.book = book;
        this.threads = threads;
    }

    @Override
    public List<SettingInfo> of(String which) throws WristwayException {
        return book.of(directory.find(which));
    }

    @Override
    public List<SettingInfo> ask(String which, Watcher watcher) throws WristwayException {
        WearableRow row = directory.find(which);
        CapabilitySheet sheet = sheet(row);
        if (sheet.settings().isEmpty()) throw WishedSettings.none(row.name(), sheet);
        return threads.callHarmless(row.id(), row.name(), "a look at settings", () -> {
            try (Session session = open(row, watcher)) {
                book.ask(row, offered(session, row, sheet));
                return book.of(row);
            }
        });
    }

    @Override
    public List<SettingInfo> change(String which, Map<String, String> values, Watcher watcher) throws WristwayException {
        WearableRow row = directory.find(which);
        CapabilitySheet sheet = sheet(row);
        WishedSettings wished = WishedSettings.check(row.name(), sheet, values);
        if (wished.inOrder().isEmpty()) return List.of();
        return threads.call(row.id(), row.name(), "a change of settings", new ChangeOfSettings(book, row, wished, () -> open(row, watcher), sheet));
    }

    private Session open(WearableRow row, Watcher watcher) throws WristwayException {
        return opening.open(row, watcher);
    }

    private CapabilitySheet sheet(WearableRow row) throws Unsupported {
        surroundings.driver(row.make()); // says so if it is not running
        return surroundings.sheet(row.make(), row.model()).orElseThrow(() -> new Unsupported(row.name(),
                "its driver no longer knows the model " + row.model(), "See gateway:status for the drivers that run"));
    }

    static Settings offered(Session session, WearableRow row, CapabilitySheet sheet) throws Unsupported {
        return session.capability(Settings.class).orElseThrow(() -> WishedSettings.none(row.name(), sheet));
    }
}
