package io.github.wristway.commands;

import io.github.wristway.gateway.Diagnosis;
import io.github.wristway.gateway.Doctor;
import io.github.wristway.gateway.Finding;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code wearable:doctor}: what ails a band. */
final class DoctorCommands {
    private final Doctor doctor;
    private final Shell shell;

    DoctorCommands(Doctor doctor, Shell shell) {
        this.doctor = doctor;
        this.shell = shell;
    }

    @Command(name = "doctor",
             description = "Find out whose a band is, what ails it, and what to do about it. Changes nothing.",
             footer = {"  wearable:doctor kitchen", "  wearable:doctor D1:C5"})
    Answer<Diagnosis.Evidence> doctor(
            @Parameters(paramLabel = "BAND", description = "Its name, id, serial number or address, or what it is called on the "
                                                           + "air; an unambiguous beginning is enough. It need not be linked.") String band)
            throws WristwayException {
        try (Onlooker onlooker = shell.onlooker("Looking at " + band)) {
            return answer(doctor.examine(band, onlooker));
        }
    }

    private static Answer<Diagnosis.Evidence> answer(Diagnosis diagnosis) {
        List<String> lines = new ArrayList<>();
        lines.add(Typesetting.paragraph(Stream.of(List.of(diagnosis.called()).stream(), diagnosis.modelName().stream(),
                diagnosis.address().map(Address::text).filter(address -> !address.equals(diagnosis.called())).stream())
                .flatMap(part -> part).collect(Collectors.joining(" · "))));
        for (Diagnosis.Evidence evidence : diagnosis.evidence()) lines.add(head(evidence.about().word(), evidence.says()));
        for (Finding finding : diagnosis.findings()) lines.add(note(finding));
        lines.add(Typesetting.paragraph(diagnosis.outcome() + "  ", Typesetting.sentence(diagnosis.says())));
        lines.add(head("next", Typesetting.sentence(diagnosis.advice())));
        diagnosis.next().ifPresent(command -> lines.add(command(command)));
        if (!diagnosis.ladder().isEmpty()) {
            lines.add("  " + (diagnosis.outcome().isSuccess() ? "If it counts or shows wrongly all the same" : "If that does not help") + ", one after the other:");
        }
        for (int rung = 0; rung < diagnosis.ladder().size(); rung++) {
            lines.add(Typesetting.paragraph("  " + (rung + 1) + "  ", diagnosis.ladder().get(rung)));
        }
        return Answer.of(diagnosis.outcome(), diagnosis.evidence(), diagnosis, String.join("\n", lines));
    }

    private static String note(Finding finding) {
        String says = head("note", Typesetting.sentence(finding.says()));
        return finding.mend().map(command -> says + "\n" + command(command)).orElse(says);
    }

    private static String head(String word, String text) {
        return Typesetting.paragraph(Typesetting.left("  " + word, PlanWords.WORD), text);
    }

    private static String command(String command) {
        return " ".repeat(PlanWords.WORD) + "→ " + Typesetting.harmless(command);
    }
}
