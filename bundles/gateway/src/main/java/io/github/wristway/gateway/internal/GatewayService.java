package io.github.wristway.gateway.internal;

import io.github.wristway.gateway.AccountEntry;
import io.github.wristway.gateway.AuditEntry;
import io.github.wristway.gateway.AuditVerdict;
import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.DayTotals;
import io.github.wristway.gateway.Diagnosis;
import io.github.wristway.gateway.Gateway;
import io.github.wristway.gateway.GatewayStatus.Part;
import io.github.wristway.gateway.GatewayIdentity;
import io.github.wristway.gateway.GatewayStatus;
import io.github.wristway.gateway.HandoverSheet;
import io.github.wristway.gateway.ImportReport;
import io.github.wristway.gateway.ImportWish;
import io.github.wristway.gateway.KeyInfo;
import io.github.wristway.gateway.PendingPlan;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.SettingInfo;
import io.github.wristway.gateway.SheetVerdict;
import io.github.wristway.gateway.Sighting;
import io.github.wristway.gateway.SleepSpan;
import io.github.wristway.gateway.TraceInfo;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.account.Unlinking;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.NotFound;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Bystander;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.gateway.device.FoundKeys;
import io.github.wristway.gateway.device.Harmless;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.RawFile;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.device.Workout;
import io.github.wristway.gateway.internal.account.Reconciler;
import io.github.wristway.gateway.internal.account.Removal;
import io.github.wristway.gateway.internal.air.Airwaves.Claim;
import io.github.wristway.gateway.internal.air.Airwaves.Heard;
import io.github.wristway.gateway.internal.air.Waiting;
import io.github.wristway.gateway.internal.doctor.Doctor;
import io.github.wristway.gateway.internal.intake.HistoryImport;
import io.github.wristway.gateway.internal.plan.Plans;
import io.github.wristway.gateway.internal.plan.Tools;
import io.github.wristway.gateway.internal.settings.SettingsRoom;
import io.github.wristway.gateway.internal.store.SleepSpans;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.internal.wearable.KeyDesk;
import io.github.wristway.gateway.internal.wearable.WearableThreads;
import io.github.wristway.gateway.radio.Address;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The gateway's front: hands each call to the room where it is done. */
public final class GatewayService implements Gateway {
    private final Tools tools;
    private final WearableThreads threads;
    private final Plans plans;
    private final SettingsRoom settings;
    private final KeyDesk keys;
    private final Tracing tracing;
    private final Doctor doctor;
    private final Proofs proofs;
    private final String version;
    private final Instant startedAt;

    public GatewayService(Tools tools, WearableThreads threads, Plans plans, SettingsRoom settings, KeyDesk keys, Tracing tracing,
                          Proofs proofs, Doctor doctor, String version) {
        this.tools = tools;
        this.threads = threads;
        this.plans = plans;
        this.settings = settings;
        this.keys = keys;
        this.tracing = tracing;
        this.proofs = proofs;
        this.doctor = doctor;
        this.version = version;
        this.startedAt = tools.time().now();
    }

    @Override
    public List<Sighting> scan(Duration howLong) throws WristwayException {
        tools.surroundings().someRadio();
        tools.surroundings().readyRadios();
        tools.airwaves().reopenEars();
        Waiting.until(tools.time(), "the scan", () -> false, howLong);
        List<Sighting> sightings = new ArrayList<>();
        for (Heard heard : tools.airwaves().fresh()) sightings.add(sighting(heard));
        return sightings;
    }

    @Override
    public Sighting look(String typed) throws WristwayException {
        Address address = Address.parse(typed);
        Heard heard = tools.doorstep().listenFor(address).orElseThrow(() -> new OutOfRange(address.text()));
        Claim claim = heard.claim().orElseThrow(() -> new Unsupported(address.text(), "no driver recognises it", "See wearable:scan"));
        Optional<WearableRow> row = tools.directory().byAddress(address);
        Credential credential = row.isPresent() ? tools.keys().credential(row.get().id()) : new Credential.None();
        tools.doorstep().look(heard, row.map(WearableRow::name).orElse(address.text()), claim.make(), claim.recognition().model(), credential);
        return sighting(tools.airwaves().fresh(address).orElse(heard));
    }

    private Sighting sighting(Heard heard) throws StorageTrouble {
        Optional<WearableRow> row = tools.directory().byAddress(heard.address());
        return new Sighting(heard.last(), heard.claim().map(Claim::make), heard.claim().map(Claim::recognition),
                heard.claim().flatMap(claim -> tools.surroundings().sheet(claim.make(), claim.recognition().model())).map(CapabilitySheet::name),
                row.isPresent() ? Optional.of(tools.directory().info(row.get())) : Optional.empty(), heard.condition());
    }

    @Override
    public Diagnosis examine(String which, Bystander bystander) throws WristwayException {
        return doctor.examine(which, bystander);
    }

    @Override
    public List<WearableInfo> wearables() throws WristwayException {
        List<WearableInfo> infos = new ArrayList<>();
        for (WearableRow row : tools.directory().all()) infos.add(tools.directory().info(row));
        return infos;
    }

    @Override
    public WearableInfo wearable(String which) throws WristwayException {
        return tools.directory().info(tools.directory().find(which));
    }

    @Override
    public List<AccountEntry> reconcile(Map<Account, List<AccountDevice>> listed) throws WristwayException {
        return new Reconciler(tools).reconcile(listed);
    }

    @Override
    public Unlinking removeFromAccount(Account account, AccountDevice device) throws WristwayException {
        return new Removal(tools.surroundings(), tools.audit(), tools.ring()).remove(account, device);
    }

    @Override
    public Plan plan(Wish wish) throws WristwayException {
        return plans.plan(wish);
    }

    @Override
    public Report run(Plan plan, Consent consent, Watcher watcher) throws WristwayException {
        return plans.run(plan, consent, watcher);
    }

    @Override
    public String start(Plan plan, Consent consent) throws WristwayException {
        return plans.start(plan, consent);
    }

    @Override
    public Report await(String plan, Duration atMost) throws WristwayException {
        return plans.await(plan, atMost);
    }

    @Override
    public List<PendingPlan> pending() throws WristwayException {
        return plans.pending();
    }

    @Override
    public Report cancel(String planId) throws WristwayException {
        return plans.cancel(planId);
    }

    @Override
    public <C extends Harmless> void use(String which, Class<C> kind, Watcher watcher, Use<C> use) throws WristwayException {
        WearableRow row = tools.directory().find(which);
        AtOnce what = AtOnce.of(kind);
        threads.callHarmless(row.id(), row.name(), what.goesOn(), () -> {
            try (Session session = tools.opening().open(row, watcher)) {
                Optional<C> offered = session.capability(kind);
                if (offered.isEmpty()) throw what.lackingOn(row.name(), tools.directory().info(row).modelName());
                use.with(offered.get());
                return row;
            }
        });
    }

    @Override
    public List<SettingInfo> settings(String which) throws WristwayException {
        return tools.settings().of(tools.directory().find(which));
    }

    @Override
    public List<SettingInfo> askSettings(String which, Watcher watcher) throws WristwayException {
        return settings.ask(tools.directory().find(which), watcher);
    }

    @Override
    public List<SettingInfo> change(String which, Map<String, String> values, Watcher watcher) throws WristwayException {
        return settings.change(tools.directory().find(which), values, watcher);
    }

    @Override
    public List<SleepSpan> sleep(String which, Instant from, Instant to) throws WristwayException {
        return SleepSpans.of(tools.room().store().samples().between(tools.directory().find(which).id(), Set.of(Metric.SLEEP), from, to));
    }

    @Override
    public List<Workout> workouts(String which, Instant from, Instant to) throws WristwayException {
        return tools.room().store().workouts().between(tools.directory().find(which).id(), from, to);
    }

    @Override
    public TraceInfo trace(String which) throws WristwayException {
        return tracing.begin(which);
    }

    @Override
    public TraceInfo stopTrace(String which) throws WristwayException {
        return tracing.end(which);
    }

    @Override
    public List<TraceInfo> traces() throws WristwayException {
        return tracing.all();
    }

    @Override
    public List<RawFile> files(String which, Instant from, Instant to) throws WristwayException {
        return tools.room().store().files().between(tools.directory().find(which).id(), from, to);
    }

    @Override
    public List<KeyInfo> keys() throws WristwayException {
        return keys.all();
    }

    @Override
    public FoundKeys keysIn(Path file) throws WristwayException {
        return keys.in(file);
    }

    @Override
    public int keep(FoundKeys found, String source) throws WristwayException {
        return keys.keep(found, source);
    }

    @Override
    public int forgetKeys(String bandOrAddress) throws WristwayException {
        return keys.forget(bandOrAddress);
    }

    @Override
    public List<AuditEntry> audit() throws WristwayException {
        return proofs.audit().entries();
    }

    @Override
    public AuditVerdict verifyAudit() throws WristwayException {
        return proofs.audit().verify();
    }

    @Override
    public GatewayIdentity identity() throws WristwayException {
        return proofs.identity().open();
    }

    @Override
    public HandoverSheet sheet(String which) throws WristwayException {
        return proofs.sheet(which);
    }

    @Override
    public SheetVerdict checkSheet(Bytes content) throws WristwayException {
        return proofs.sheets().check(content);
    }

    @Override
    public List<CapabilitySheet> models() {
        return tools.surroundings().sheets();
    }

    @Override
    public CapabilitySheet capabilities(String wearableOrModel) throws WristwayException {
        try {
            WearableRow row = tools.directory().find(wearableOrModel);
            Optional<CapabilitySheet> sheet = tools.surroundings().sheet(row.make(), row.model());
            if (sheet.isPresent()) return sheet.get();
        } catch (NotFound e) {
            // then it is a model, or nothing
        }
        return tools.surroundings().sheet(wearableOrModel);
    }

    @Override
    public List<DayTotals> days(String which, LocalDate from, LocalDate to) throws WristwayException {
        return tools.room().store().samples().days(tools.directory().find(which).id(), from, to);
    }

    @Override
    public List<Sample> samples(String which, Instant from, Instant to) throws WristwayException {
        return tools.room().store().samples().between(tools.directory().find(which).id(), from, to);
    }

    @Override
    public ImportReport importHistory(ImportWish wish, Bystander watcher) throws WristwayException {
        return new HistoryImport(tools, wish, watcher).run();
    }

    @Override
    public Clock clock() {
        return tools.doorstep().clock();
    }

    @Override
    public GatewayStatus status() throws WristwayException {
        List<Part> radios = Parts.of(tools.surroundings().radios);
        List<Part> drivers = tools.surroundings().drivers.stream().map(Parts::of).toList();
        List<Part> accounts = tools.surroundings().accounts.stream().map(Parts::of).toList();
        return new GatewayStatus(version, startedAt, radios, drivers, accounts, tools.directory().all().size(), plans.pending().size(),
                tools.room().store().file().toString(), tools.room().store().sizeBytes());
    }
}
