package io.github.wristway.commands;

import io.github.wristway.gateway.ImportReport;
import io.github.wristway.gateway.ImportReport.Got;
import io.github.wristway.gateway.ImportReport.Left;
import io.github.wristway.gateway.base.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an import has brought, as an answer. */
final class Imports {
    private static final int TROUBLES = 5;

    private Imports() {}

    static Answer<Got> answer(ImportReport report, boolean dryRun) {
        Outcome outcome = report.stopped().isPresent() ? report.stopped().get().outcome() : isNew(report) ? Outcome.OK : Outcome.ALREADY;
        String message = Typesetting.sentence(conclusion(report, dryRun));
        List<String> below = new ArrayList<>();
        report.left().forEach(left -> below.add(left(left)));
        report.trouble().stream().limit(TROUBLES).forEach(what -> below.add("Not read: " + what + "."));
        if (report.trouble().size() > TROUBLES) below.add("And " + (report.trouble().size() - TROUBLES) + " more; --json has all.");
        below.replaceAll(Typesetting::paragraph);
        below.add(Typesetting.paragraph(outcome + "  ", message));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("outcome", outcome);
        facts.put("message", message);
        report.stopped().ifPresent(why -> facts.put("remedy", Typesetting.sentence(why.remedy())));
        facts.put("dryRun", dryRun);
        facts.put("into", report.into());
        facts.put("left", report.left());
        facts.put("trouble", report.trouble());
        report.next().ifPresent(day -> facts.put("next", day));
        String text = String.join("\n", below);
        return Answer.of(outcome, report.into(), facts, report.into().isEmpty() ? text : Column.table(columns(), report.into()) + "\n" + text);
    }

    private static List<Column<Got>> columns() {
        return List.of(Column.words("band", Got::wearable),
                       Column.number("days found", got -> "" + got.found()),
                       Column.number("with news", got -> "" + got.days()),
                       Column.number("minutes", got -> String.format("%,d", got.minutes())),
                       Column.number("nights", got -> "" + got.nights()),
                       Column.number("workouts", got -> "" + got.workouts()));
    }

    private static boolean isNew(ImportReport report) {
        return report.into().stream().anyMatch(got -> got.days() + got.workouts() > 0);
    }

    private static String conclusion(ImportReport report, boolean dryRun) {
        if (report.stopped().isPresent()) {
            return report.stopped().get().getMessage() + "; what is before " + report.next().map(Object::toString).orElse("that")
                    + (dryRun ? " was looked at" : " is stored") + report.next().map(day -> ": go on with --from " + day).orElse("");
        }
        if (isNew(report)) return dryRun ? "This would be stored; nothing was changed" : "This is stored now";
        return report.left().isEmpty() ? "Nothing new is in the account" : "Nothing new is there for a band that is known here";
    }

    private static String left(Left left) {
        List<String> what = new ArrayList<>();
        if (left.days() > 0) what.add(Phrases.count(left.days(), "day"));
        if (left.workouts() > 0) what.add(Phrases.count(left.workouts(), "workout"));
        String whose = left.device().isEmpty() ? "of a device that the account does not name" : "of the device " + left.device() + ", which is no band here";
        return "Left there: " + String.join(" and ", what) + " " + whose + ". --into BAND takes them.";
    }
}
