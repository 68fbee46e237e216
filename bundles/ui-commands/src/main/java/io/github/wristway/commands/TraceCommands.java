package io.github.wristway.commands;

import io.github.wristway.gateway.TraceInfo;
import io.github.wristway.gateway.Traces;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code wearable:trace}: a band that we lack is written down by somebody who has it. */
final class TraceCommands {
    private final Traces traces;
    private final Phrases phrases;

    TraceCommands(Traces traces, Phrases phrases) {
        this.traces = traces;
        this.phrases = phrases;
    }

    @Command(name = "trace",
             description = "Write down what goes over the air to and from a band, for an hour or until it is switched off: a file to "
                           + "share, without address, key and serial number. Without a name, show what is on and what was written. "
                           + "A gateway that is killed meanwhile writes nothing.",
             footer = {"  wearable:trace kitchen on", "  wearable:trace D1:C5:15:0A:22:7F on", "  wearable:trace kitchen off", "  wearable:trace"})
    Answer<TraceInfo> trace(
            @Parameters(index = "0", arity = "0..1", paramLabel = "BAND", description = "Its name, id, serial number or address; one "
                        + "that is not linked by its address, or by what it is called on the air.") String band,
            @Parameters(index = "1", arity = "0..1", paramLabel = "on|off", description = "Begin, or end and write the file.") String what)
            throws WristwayException {
        if (band == null) return list();
        if ("on".equals(what)) return begun(band);
        if ("off".equals(what)) return ended(band);
        throw new InvalidRequest(what == null ? "it is not said what to do" : "\"" + what + "\" is neither on nor off",
                                 "Type wearable:trace " + band + " on, or off");
    }

    private Answer<TraceInfo> list() throws WristwayException {
        return Answer.table(traces.all(), "Nothing was traced. wearable:trace BAND on begins; help wearable:trace tells more.", List.of(
                Column.words("band", trace -> trace.called().orElse("")),
                Column.code("when", trace -> phrases.moment(trace.since())),
                Column.code("state", trace -> trace.isOn() ? "on" : "written"),
                Column.number("size", trace -> trace.isOn() ? Phrases.count(trace.visits(), "visit") : Phrases.size(trace.bytes())),
                Column.words("file", trace -> trace.file().map(file -> String.valueOf(Path.of(file).getFileName())).orElse(""))));
    }

    private Answer<TraceInfo> begun(String band) throws WristwayException {
        TraceInfo trace = traces.begin(band);
        String called = trace.called().orElse(band);
        return one(trace, called + " is written down until " + phrases.moment(trace.until().orElse(trace.since()))
                + ", or until wearable:trace " + called + " off. Now link it, sync it, do what fails", "");
    }

    private Answer<TraceInfo> ended(String band) throws WristwayException {
        TraceInfo trace = traces.end(band);
        String called = trace.called().orElse(band);
        if (trace.file().isEmpty()) return one(trace, "nothing was recorded of " + called + ": link or sync it while the trace is on", "");
        return one(trace, Phrases.count(trace.visits(), "visit") + " to " + called + " written, " + Phrases.size(trace.bytes())
                + ". Have a look at it before you share it; it is in", "\n" + Typesetting.harmless(trace.file().get()));
    }

    /** @param below a file is never broken into lines: it is there to be copied */
    private static Answer<TraceInfo> one(TraceInfo trace, String said, String below) {
        String sentence = below.isEmpty() ? Typesetting.sentence(said) : said + ":";
        return Answer.of(Outcome.OK, List.of(trace), trace, Typesetting.paragraph(Outcome.OK + "  ", sentence) + below);
    }
}
