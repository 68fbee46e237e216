package io.github.wristway.commands;

import io.github.wristway.gateway.AccountEntry;
import io.github.wristway.gateway.AuditEntry;
import io.github.wristway.gateway.AuditVerdict;
import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.DayTotals;
import io.github.wristway.gateway.Diagnosis;
import io.github.wristway.gateway.Finding;
import io.github.wristway.gateway.Gateway;
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
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.AccountBridge;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.account.Unlinking;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.ConfirmationNeeded;
import io.github.wristway.gateway.base.NotFound;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Alerting;
import io.github.wristway.gateway.device.Bystander;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.FoundKeys;
import io.github.wristway.gateway.device.Harmless;
import io.github.wristway.gateway.device.Live;
import io.github.wristway.gateway.device.Messaging;
import io.github.wristway.gateway.device.RawFile;
import io.github.wristway.gateway.device.Rebooting;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Workout;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A gateway that says what a test has written down for it, and writes down what it was asked. */
final class ScriptedGateway implements Gateway {
    final List<String> asked = new ArrayList<>();
    private final AccountBridge bridge;
    final List<WearableInfo> wearables = new ArrayList<>();
    GatewayStatus.Part radio = new GatewayStatus.Part("hci0", true, "listening");
    final List<Sighting> heard = new ArrayList<>();
    /** Of what accounts list, by the account's id of it. */
    final Map<String, List<Finding>> findings = new HashMap<>();
    final List<AccountEntry> unlisted = new ArrayList<>();
    final List<PendingPlan> pending = new ArrayList<>();
    final List<Sample> samples = new ArrayList<>();
    final List<DayTotals> days = new ArrayList<>();
    final List<SettingInfo> settings = new ArrayList<>();
    final List<SleepSpan> sleep = new ArrayList<>();
    final List<Workout> workouts = new ArrayList<>();
    final List<TraceInfo> traces = new ArrayList<>(Examples.traces());
    final List<RawFile> files = new ArrayList<>();
    final List<KeyInfo> keys = new ArrayList<>();
    FoundKeys found = new FoundKeys("table of keys", List.of(), List.of());
    final List<CapabilitySheet> models = new ArrayList<>();
    final List<AuditEntry> audit = new ArrayList<>(ProofExamples.audit());
    AuditVerdict audited = new AuditVerdict(2, Optional.of("2:" + "ab".repeat(32)), Optional.empty(), List.of());
    HandoverSheet sheet = ProofExamples.sheet(Outcome.OK);
    boolean ours = true;
    Optional<String> distrust = Optional.empty();
    Consent.Level wants = Consent.Level.YES;
    Wish wish;
    Consent consent;
    Report report;
    ImportReport imported = Examples.imported();
    WristwayException fails;
    RuntimeException breaks;
    boolean stopped;
    Instant now = Examples.NOW;
    /** What happens while a band is watched. */
    Live live = ScriptedGateway::aQuietMinute;

    /** What goes wrong with a single band, by its name: when it is looked at, and when its plan runs. */
    final Map<String, WristwayException> unseen = new HashMap<>();
    final Map<String, Exception> failing = new HashMap<>();
    /** What becomes of single bands; where there is none, {@link #report}. */
    final Map<String, Report> reports = new HashMap<>();
    final List<String> ran = new ArrayList<>();
    /** Whose run is interrupted by Ctrl-C. */
    String interruptedAt = "";

    /** @param bridge whom it asks to remove something from an account */
    ScriptedGateway(AccountBridge bridge) {
        this.bridge = bridge;
    }

    private void asked(String what) throws WristwayException {
        asked.add(what);
        if (breaks != null) throw breaks;
        if (fails != null) throw fails;
    }

    @Override
    public List<Sighting> scan(Duration howLong) throws WristwayException {
        asked("scan " + howLong);
        return heard;
    }

    @Override
    public Sighting look(String address) throws WristwayException {
        asked("look " + address);
        return heard.stream().filter(one -> one.heard().address().text().equals(address)).findFirst().orElseThrow();
    }

    @Override
    public Diagnosis examine(String which, Bystander bystander) throws WristwayException {
        asked("examine " + which);
        bystander.begins("Listening for " + which);
        return Examples.clockOff();
    }

    @Override
    public Unlinking removeFromAccount(Account account, AccountDevice device) throws WristwayException {
        return bridge.unlink(account, device);
    }

    @Override
    public List<KeyInfo> keys() throws WristwayException {
        asked("keys");
        return keys;
    }

    @Override
    public FoundKeys keysIn(Path file) throws WristwayException {
        asked("keysIn " + file.getFileName());
        return found;
    }

    @Override
    public int keep(FoundKeys all, String source) throws WristwayException {
        asked("keep " + all.keys().size() + " " + source);
        return 1;
    }

    @Override
    public int forgetKeys(String bandOrAddress) throws WristwayException {
        asked("forgetKeys " + bandOrAddress);
        return 2;
    }

    @Override
    public List<WearableInfo> wearables() throws WristwayException {
        asked("wearables");
        return wearables;
    }

    @Override
    public List<AccountEntry> reconcile(Map<Account, List<AccountDevice>> listed) throws WristwayException {
        asked("reconcile");
        List<AccountEntry> entries = new ArrayList<>();
        listed.forEach((account, devices) -> devices.forEach(device -> entries.add(new AccountEntry(Optional.of(account), Optional.of(device),
                wearables.stream().filter(one -> one.address().equals(device.address())).findFirst(), Optional.of(true),
                findings.getOrDefault(device.id(), List.of())))));
        entries.addAll(unlisted);
        return entries;
    }

    @Override
    public WearableInfo wearable(String which) throws WristwayException {
        return wearables.stream().filter(one -> one.name().startsWith(which) || one.id().equals(which)).findFirst()
                .orElseThrow(() -> new NotFound("no band is called \"" + which + "\"", "See wearable:list for those that are"));
    }

    @Override
    public Plan plan(Wish what) throws WristwayException {
        asked("plan " + what.verb() + " " + what.which() + " " + what.options());
        wish = what;
        WearableInfo band = what.verb() == Verb.LINK && wearables.stream().noneMatch(one -> one.name().startsWith(what.which()))
                ? Examples.found(what) : wearable(what.which());
        if (unseen.containsKey(band.name())) throw unseen.get(band.name());
        return Examples.plan(what, band, wants);
    }

    @Override
    public ImportReport importHistory(ImportWish what, Bystander watcher) throws WristwayException {
        asked("import " + what.account().name() + " " + what.from() + " to " + what.to() + what.into().map(into -> " into " + into).orElse("")
              + (what.dryRun() ? " dry" : ""));
        watcher.progress("days", 7, 30);
        return imported;
    }

    @Override
    public Report run(Plan plan, Consent given, Watcher watcher) throws WristwayException {
        asked("run " + plan.wish().verb());
        consent = given;
        boolean enough = switch (plan.consent()) {
            case NONE -> true;
            case YES -> given instanceof Consent.Yes || isToken(plan, given);
            case NAME -> given instanceof Consent.Named named && named.typed().equals(plan.wearable().name())
                    || isToken(plan, given);
        };
        if (!enough) throw new ConfirmationNeeded(plan.token(), "this is not the name of the band", "Type kitchen");
        if (stopped) throw new Cancelled("unlink");
        String band = plan.wearable().name();
        ran.add(band);
        if (interruptedAt.equals(band)) Thread.currentThread().interrupt();
        if (failing.get(band) instanceof WristwayException e) throw e;
        if (failing.get(band) instanceof RuntimeException e) throw e;
        return told(reports.getOrDefault(band, report), watcher);
    }

    private static Report told(Report report, Watcher watcher) {
        for (Report.Line line : report.lines()) {
            watcher.started(line.step());
            watcher.progress("minutes", 90, 180);
            watcher.ended(line);
        }
        return report;
    }

    @Override
    public String start(Plan plan, Consent given) throws WristwayException {
        asked("start " + plan.wish().verb());
        consent = given;
        return plan.id();
    }

    @Override
    public Report await(String plan, Duration atMost) throws WristwayException {
        asked("await " + plan + " " + atMost);
        return report;
    }

    private static boolean isToken(Plan plan, Consent given) {
        return given instanceof Consent.Token token && token.token().equals(plan.token());
    }

    @Override
    public List<PendingPlan> pending() throws WristwayException {
        asked("pending");
        return pending;
    }

    @Override
    public Report cancel(String planId) throws WristwayException {
        asked("cancel " + planId);
        return report;
    }

    @Override
    public <C extends Harmless> void use(String which, Class<C> kind, Watcher watcher, Use<C> use) throws WristwayException {
        use.with(kind.cast(capability(which, kind)));
    }

    private Harmless capability(String which, Class<? extends Harmless> kind) {
        if (kind == Rebooting.class) return (Rebooting) () -> asked("reboot " + which);
        if (kind == Alerting.class) {
            return new Alerting() {
                @Override
                public void find(Duration howLong) throws WristwayException {
                    asked("find " + which + " " + howLong);
                }

                @Override
                public void vibrate(int times) throws WristwayException {
                    asked("vibrate " + which + " " + times);
                }
            };
        }
        if (kind == Messaging.class) {
            return new Messaging() {
                @Override
                public void show(Kind as, String text) throws WristwayException {
                    asked("show " + which + " " + as + " " + text);
                }

                @Override
                public void call(String from, Duration howLong) throws WristwayException {
                    asked("call " + which + " " + from + " " + howLong);
                }
            };
        }
        Live told = (atMost, listener) -> {
            asked("live " + which + " " + atMost);
            live.watch(atMost, listener);
            now = now.plus(atMost);
        };
        return told;
    }

    private static void aQuietMinute(Duration atMost, Live.Listener listener) {
        listener.steps(1200);
        for (int bpm : new int[] {70, 70, 76}) listener.heartRate(bpm);
        listener.steps(1234);
    }

    @Override
    public List<SettingInfo> settings(String which) throws WristwayException {
        asked("settings " + which);
        return settings;
    }

    @Override
    public List<SettingInfo> askSettings(String which, Watcher watcher) throws WristwayException {
        asked("ask settings " + which);
        return settings;
    }

    @Override
    public List<SettingInfo> change(String which, Map<String, String> values, Watcher watcher) throws WristwayException {
        asked("change " + which + " " + values);
        return settings.stream().filter(one -> values.containsKey(one.kind().name())).toList();
    }

    @Override
    public List<SleepSpan> sleep(String which, Instant from, Instant to) throws WristwayException {
        asked("sleep " + which + " " + from + " " + to);
        return sleep;
    }

    @Override
    public List<Workout> workouts(String which, Instant from, Instant to) throws WristwayException {
        asked("workouts " + which + " " + from + " " + to);
        return workouts;
    }

    @Override
    public TraceInfo trace(String which) throws WristwayException {
        asked("trace " + which);
        return traces.get(1);
    }

    @Override
    public TraceInfo stopTrace(String which) throws WristwayException {
        asked("stop trace " + which);
        return traces.get(0);
    }

    @Override
    public List<TraceInfo> traces() throws WristwayException {
        asked("traces");
        return traces;
    }

    @Override
    public List<RawFile> files(String which, Instant from, Instant to) throws WristwayException {
        asked("files " + which + " " + from + " " + to);
        return files;
    }

    @Override
    public List<AuditEntry> audit() throws WristwayException {
        asked("audit");
        return audit;
    }

    @Override
    public AuditVerdict verifyAudit() throws WristwayException {
        asked("verifyAudit");
        return audited;
    }

    @Override
    public GatewayIdentity identity() throws WristwayException {
        asked("identity");
        return sheet.maker();
    }

    @Override
    public HandoverSheet sheet(String which) throws WristwayException {
        asked("sheet " + which);
        return sheet;
    }

    @Override
    public SheetVerdict checkSheet(Bytes content) throws WristwayException {
        asked("checkSheet");
        return new SheetVerdict(sheet, ours, distrust);
    }

    @Override
    public List<CapabilitySheet> models() {
        return models;
    }

    @Override
    public CapabilitySheet capabilities(String wearableOrModel) throws WristwayException {
        asked("capabilities " + wearableOrModel);
        return models.get(0);
    }

    @Override
    public List<DayTotals> days(String which, LocalDate from, LocalDate to) throws WristwayException {
        asked("days " + which + " " + from + " " + to);
        return days;
    }

    @Override
    public List<Sample> samples(String which, Instant from, Instant to) throws WristwayException {
        asked("samples " + which + " " + from + " " + to);
        return samples;
    }

    @Override
    public Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }
        };
    }

    @Override
    public GatewayStatus status() throws WristwayException {
        asked("status");
        return Examples.status(radio);
    }
}
