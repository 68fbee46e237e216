package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wristway.commands.HouseShell;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.virtual.account.AccountFault;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.Fault;
import io.github.wristway.virtual.band.VirtualBand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the manual in which something happens to a band. What commands print otherwise, ui-commands tests. */
class HousePagesTest {
    private static final ManualPage PAGE = ManualPage.of("docs/unlink-and-reset.md");

    private static final Duration WORN = Duration.ofHours(30);

    @TempDir
    Path folder;
    private WholeHouse house;
    private HouseShell shell;

    @BeforeEach
    void open() throws WristwayException {
        house = new WholeHouse(folder);
        shell = new HouseShell(house.gateway(), List.of(house.accounts()));
        house.signIn();
    }

    @AfterEach
    void close() {
        shell.close();
        house.close();
    }

    private VirtualBand linked(BandModel model) throws WristwayException {
        VirtualBand band = house.vendorLinked(model, "kitchen", WORN);
        assertEquals(Outcome.OK, house.link(band, "kitchen").outcome());
        return band;
    }

    private VirtualBand synced(BandModel model) throws WristwayException {
        VirtualBand band = linked(model);
        shell.run("wearable:sync kitchen");
        return band;
    }

    /** As a person sees it who types a command and says yes. */
    private String yes(String line) {
        String printed = shell.answering("yes", line);
        return "wristway> " + line + "\n" + printed.replaceAll("(?m)^.* …\n", ""); // what a terminal draws over
    }

    @Test
    void inReach() throws Exception {
        synced(BandModel.MI4);
        PAGE.shows("unlink", yes("wearable:unlink kitchen"));
    }

    @Test
    void theFirstPageOfAll() throws Exception {
        house.vendorLinked(BandModel.MI4, "kitchen", WORN);
        house.pass(Duration.ofSeconds(3));
        StringBuilder seen = new StringBuilder();
        for (String line : List.of("wearable:scan --for 3s", "wearable:link D1:C5 --name kitchen --person anna", "wearable:sync kitchen")) {
            seen.append("wristway> ").append(line).append('\n').append(shell.run(line)).append("\n\n");
        }
        ManualPage.of("README.md").shows("unlink", seen + yes("wearable:unlink kitchen"));
    }

    @Test
    void manyBands() throws Exception {
        linked(BandModel.MI4);
        house.link(house.vendorLinked(BandModel.MI5, "bedroom", WORN), "bedroom");
        shell.run("wearable:sync kitchen");
        String printed = shell.run("wearable:unlink --all --person anna");
        ManualPage.of("docs/batches.md").shows("plan", printed.substring(0, printed.indexOf("CONFIRM_NEEDED")));
    }

    @Test
    void outOfReach() throws Exception {
        house.world.takeAway(synced(BandModel.MI4));
        house.pass(Duration.ofMinutes(1));
        PAGE.shows("out-of-reach", shell.run("wearable:unlink kitchen --yes"));
    }

    @Test
    void byHand() throws Exception {
        synced(BandModel.MI7);
        PAGE.shows("by-hand", ManualPage.only(shell.run("wearable:plan unlink kitchen"), "band", "note"));
    }

    @Test
    void withoutInternet() throws Exception {
        synced(BandModel.MI4);
        house.server.fault(AccountFault.OFFLINE);
        PAGE.shows("no-internet", shell.run("wearable:unlink kitchen --yes").replace(house.server.address().toString(), "https://api-mifit.zepp.com"));
    }

    @Test
    void onlyTheAccount() throws Exception {
        house.vendorLinked(BandModel.MI4, "Mi Smart Band 4", Duration.ZERO);
        PAGE.shows("account-only", yes("account:unlink 'Mi Smart Band 4'"));
    }

    @Test
    void toAnotherHost() throws Exception {
        linked(BandModel.MI4);
        PAGE.shows("move", shell.run("wearable:move kitchen --yes"));
    }

    @Test
    void history() throws Exception {
        synced(BandModel.MI4);
        PAGE.shows("erase", ManualPage.only(shell.run("wearable:plan erase kitchen"), "Erase", "history", "note")); // without its token
    }

    @Test
    void restricted() throws Exception {
        VirtualBand band = synced(BandModel.MI6);
        PAGE.shows("switch", ManualPage.only(shell.run("wearable:plan unlink kitchen"), "switch"));
        band.fault(Fault.RESTRICTED, Integer.MAX_VALUE);
        PAGE.shows("restricted", ManualPage.only(shell.run("wearable:unlink kitchen --yes"), "RESTRICTED", "next"));
    }

    @Test
    void takenOverWithATap() throws Exception {
        VirtualBand band = house.world.add(BandModel.MI2, "desk").tappedAfter(Duration.ofSeconds(2));
        house.link(band, "desk");
        shell.run("wearable:forget desk --yes");
        PAGE.shows("relink", yes("wearable:relink desk --own-key"));
    }
}
