package io.github.wristway.miband;

import static io.github.wristway.gateway.device.CapabilitySheet.AfterReset.LINK_ANYWHERE;
import static io.github.wristway.gateway.device.CapabilitySheet.AfterReset.VENDOR_APP_FIRST;
import static io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin.ACCOUNT;
import static io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin.OURS_WITH_TAP;
import static io.github.wristway.miband.Ability.ACTIVITY;
import static io.github.wristway.miband.Ability.BATTERY;
import static io.github.wristway.miband.Ability.CLOCK;
import static io.github.wristway.miband.Ability.FACTORY_RESET;
import static io.github.wristway.miband.Ability.FIND;
import static io.github.wristway.miband.Ability.HEART_RATE;
import static io.github.wristway.miband.Ability.LINK;
import static io.github.wristway.miband.Ability.MENU_RESET;
import static io.github.wristway.miband.Ability.REBOOT;
import static io.github.wristway.miband.Ability.UNLINK;
import static io.github.wristway.miband.activity.RecordLayout.LONG;
import static io.github.wristway.miband.activity.RecordLayout.SHORT;

import io.github.wristway.gateway.base.NotFound;
import io.github.wristway.gateway.device.CapabilitySheet.AfterReset;
import io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin;
import io.github.wristway.miband.activity.RecordLayout;
import io.github.wristway.miband.huami.AuthDialect;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The models, oldest first. A new one is a new line here. Sources: Gadgetbridge's coordinators, satcar77/miband4,
 * janvda/miband4, 4lhc/MiBand-HRX, all read for facts; the menus are in public how-to pages.
 */
enum MiBandModel {
    //        id          name on the box        advertised names
    //        F     marked  record  key            once reset        way to the reset in its own menu
    //        what it cannot do
    //        what others report on real bands; all the rest is untested
    MI2      ("mi2",      "Mi Band 2",           List.of("MI Band 2"),
              0x08, false,  SHORT,  OURS_WITH_TAP, LINK_ANYWHERE,    "",
              Set.of(MENU_RESET),
              Set.of(LINK, HEART_RATE, ACTIVITY, BATTERY, CLOCK, FIND, REBOOT)),
    HRX      ("hrx",      "Mi Band HRX Edition", List.of("Mi Band HRX", "Mi Band 2i"),
              0x08, false,  SHORT,  OURS_WITH_TAP, LINK_ANYWHERE,    "",
              Set.of(MENU_RESET, HEART_RATE),
              Set.of(LINK)),
    MI3      ("mi3",      "Mi Band 3",           List.of("Mi Band 3", "Xiaomi Band 3"),
              0x00, false,  SHORT,  OURS_WITH_TAP, LINK_ANYWHERE,    "More → Factory reset → hold → hold again (newer firmware)",
              Set.of(),
              Set.of(LINK, HEART_RATE, ACTIVITY, BATTERY, CLOCK, FIND, REBOOT, FACTORY_RESET, MENU_RESET, UNLINK)),
    MI4      ("mi4",      "Mi Smart Band 4",     List.of("Mi Smart Band 4"),
              0x00, true,   SHORT,  ACCOUNT,       VENDOR_APP_FIRST, "More → Settings → Factory reset → confirm",
              Set.of(),
              Set.of(LINK, HEART_RATE, ACTIVITY, BATTERY, CLOCK, FIND, REBOOT, MENU_RESET)),
    MI5      ("mi5",      "Mi Smart Band 5",     List.of("Mi Smart Band 5"),
              0x00, true,   LONG,   ACCOUNT,       VENDOR_APP_FIRST, "More → Factory reset → confirm",
              Set.of(),
              Set.of(LINK, HEART_RATE, ACTIVITY, BATTERY, CLOCK, REBOOT, MENU_RESET)),
    AMAZFIT5 ("amazfit5", "Amazfit Band 5",      List.of("Amazfit Band 5"),
              0x00, true,   LONG,   ACCOUNT,       VENDOR_APP_FIRST, "More → Settings → Factory reset → confirm",
              Set.of(),
              Set.of(MENU_RESET));

    private final String id;
    private final String boxName;
    private final List<String> advertisedNames;
    private final AuthDialect dialect;
    private final RecordLayout layout;
    private final KeyOrigin keyOrigin;
    private final AfterReset afterReset;
    private final String resetMenu;
    private final Set<Ability> lacking;
    private final Set<Ability> reported;

    MiBandModel(String id, String boxName, List<String> advertisedNames, int flags, boolean marked, RecordLayout layout,
                KeyOrigin keyOrigin, AfterReset afterReset, String resetMenu, Set<Ability> lacking, Set<Ability> reported) {
        this.id = id;
        this.boxName = boxName;
        this.advertisedNames = advertisedNames;
        this.dialect = new AuthDialect(flags, marked);
        this.layout = layout;
        this.keyOrigin = keyOrigin;
        this.afterReset = afterReset;
        this.resetMenu = resetMenu;
        this.lacking = lacking;
        this.reported = reported;
    }

    /** Finds a model by the id that stands in its sheet. */
    static MiBandModel withId(String id) throws NotFound {
        return Stream.of(values()).filter(model -> model.id.equals(id)).findFirst()
                .orElseThrow(() -> new NotFound("no Mi Band goes by \"" + id + "\"", "Choose one of " + ids()));
    }

    private static String ids() {
        return Stream.of(values()).map(MiBandModel::id).collect(Collectors.joining(", "));
    }

    String id() {
        return id;
    }

    String boxName() {
        return boxName;
    }

    List<String> advertisedNames() {
        return advertisedNames;
    }

    AuthDialect dialect() {
        return dialect;
    }

    RecordLayout layout() {
        return layout;
    }

    KeyOrigin keyOrigin() {
        return keyOrigin;
    }

    AfterReset afterReset() {
        return afterReset;
    }

    Optional<String> resetMenu() {
        return Optional.of(resetMenu).filter(way -> !way.isEmpty());
    }

    boolean lacks(Ability ability) {
        return lacking.contains(ability);
    }

    /** True where somebody else says that it works on a real band. Wristway has never met one. */
    boolean isReportedToDo(Ability ability) {
        return reported.contains(ability);
    }
}
