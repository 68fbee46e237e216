package io.github.wristway.gateway.internal.proof;

import io.github.wristway.gateway.AuditEntry;
import io.github.wristway.gateway.GatewayIdentity;
import io.github.wristway.gateway.HandoverSheet;
import io.github.wristway.gateway.HandoverSheet.Band;
import io.github.wristway.gateway.HandoverSheet.Line;
import io.github.wristway.gateway.SheetVerdict;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.NotFound;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.Tampered;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.internal.store.Journal;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.internal.vault.StoreRoom;
import io.github.wristway.gateway.radio.Address;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes handover sheets out of the journal, signs them, and checks those of others. */
public final class Sheets {
    private static final Set<Verb> FREEING = Set.of(Verb.UNLINK, Verb.HANDOVER);

    private final StoreRoom room;
    private final Time time;
    private final Identity identity;
    private final AuditLog log;
    private final String version;

    /** @param version of Wristway */
    public Sheets(StoreRoom room, Time time, Identity identity, AuditLog log, String version) {
        this.room = room;
        this.time = time;
        this.identity = identity;
        this.log = log;
        this.version = version;
    }

    public HandoverSheet of(WearableRow row, Optional<CapabilitySheet> model) throws WristwayException {
        Journal.Entry plan = latest(row);
        List<Line> places = SheetWords.places(room.store().journal().steps(plan.planId()));
        Outcome outcome = SheetWords.outcome(places);
        Band band = new Band(row.name(), model.map(CapabilitySheet::name).orElse(row.model()), row.serial(), row.address().map(Address::text));
        HandoverSheet open = new HandoverSheet(outcome, SheetWords.says(row.name(), outcome), band,
                new HandoverSheet.Plan(plan.planId(), plan.verb().name().toLowerCase(Locale.ROOT), plan.since()), places,
                SheetWords.next(outcome, model), room.store().samples().end(row.id()), time.now().truncatedTo(ChronoUnit.SECONDS), version,
                identity.open(), anchor(log.newest()), "");
        return signed(open);
    }

    private Journal.Entry latest(WearableRow row) throws WristwayException {
        List<Journal.Entry> plans = room.store().journal().of(row.id()).stream().filter(Sheets::hasFreed).toList();
        Journal.Entry plan = newest(plans.stream().filter(Sheets::hasFoundWork)).or(() -> newest(plans.stream()))
                .orElseThrow(() -> new NotFound("nobody has unlinked " + row.name() + " yet", "Free it first: wearable:unlink " + row.name()));
        Optional<Instant> again = row.linkedSince().filter(since -> since.isAfter(plan.since()));
        if (again.isEmpty()) return plan;
        throw new InvalidRequest(row.name() + " was linked here again after it was unlinked, so there is nothing to hand over",
                                 "Unlink it again: wearable:unlink " + row.name());
    }

    private static Optional<Journal.Entry> newest(Stream<Journal.Entry> plans) {
        return plans.reduce((earlier, later) -> later);
    }

    /** Whoever unlinks a free band once more adds nothing to what was done. */
    private static boolean hasFoundWork(Journal.Entry plan) {
        return !plan.outcome().equals(Optional.of(Outcome.ALREADY));
    }

    /** What was given up before anything had changed says nothing. */
    private static boolean hasFreed(Journal.Entry plan) {
        return FREEING.contains(plan.verb()) && !plan.outcome().equals(Optional.of(Outcome.CANCELLED));
    }

    /** A line of the audit log as it stands in a sheet. */
    private static String anchor(Optional<AuditEntry> newest) {
        return newest.map(line -> line.number() + ":" + line.hash()).orElse("0:" + Sha256.NOTHING_BEFORE);
    }

    private HandoverSheet signed(HandoverSheet open) throws WristwayException {
        Map<String, Object> json = SheetText.of(open);
        json.put(SheetText.SIGNATURE, identity.sign(CanonicalJson.text(json)).hex());
        return read(SheetText.laidOut(json));
    }

    /** @throws Tampered if the signature does not fit */
    static HandoverSheet read(String text) throws MalformedMessage, Tampered {
        Map<String, Object> json = CanonicalJson.read(text);
        Object signature = json.remove(SheetText.SIGNATURE);
        HandoverSheet sheet = SheetText.read(json, text);
        if (!(signature instanceof String hex) || !hex.matches("[0-9a-f]{128}")) throw SheetText.broken("it bears no signature");
        if (Identity.fits(sheet.maker(), CanonicalJson.text(json), Bytes.ofHex(hex))) return sheet;
        throw new Tampered("the signature does not fit: the sheet was changed after it was signed",
                           "Do not trust it. Ask the previous owner for the sheet as it was made");
    }

    public SheetVerdict check(Bytes content) throws WristwayException {
        HandoverSheet sheet = read(SheetFile.json(content));
        boolean ours = identity.ifMade().filter((GatewayIdentity own) -> own.equals(sheet.maker())).isPresent();
        return new SheetVerdict(sheet, ours, ours && !isInLog(sheet.audit())
                ? Optional.of("the audit log here has no line " + sheet.audit() + ", which was its newest when the sheet was made") : Optional.empty());
    }

    private boolean isInLog(String anchor) throws StorageTrouble {
        return anchor.equals(anchor(Optional.empty())) || log.entries().stream().anyMatch(line -> anchor.equals(anchor(Optional.of(line))));
    }
}
