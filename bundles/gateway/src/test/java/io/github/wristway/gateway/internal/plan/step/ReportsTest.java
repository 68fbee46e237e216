package io.github.wristway.gateway.internal.plan.step;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.base.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        everything done                   | LOOK OK, SAVE OK, ACCOUNT OK, BAND OK, HOST OK                 | false | OK
        no account is involved            | LOOK OK, SAVE OK, ACCOUNT ALREADY, BAND OK, HOST OK            | false | OK
        everything was done before        | LOOK ALREADY, SAVE ALREADY, ACCOUNT ALREADY, BAND ALREADY, HOST ALREADY | false | ALREADY
        only read                         | LOOK OK, SAVE ALREADY                                          | false | OK
        out of reach, nothing done        | LOOK QUEUED                                                    | false | QUEUED
        no internet                       | LOOK OK, SAVE OK, ACCOUNT QUEUED, BAND OK, HOST OK             | false | PARTIAL
        account only                      | ACCOUNT OK, BAND QUEUED                                        | false | PARTIAL
        reset not seen                    | LOOK OK, ACCOUNT OK, BAND SENT_NOT_VERIFIED                    | false | SENT_NOT_VERIFIED
        account still lists it            | LOOK OK, SAVE OK, ACCOUNT SENT_NOT_VERIFIED                    | false | SENT_NOT_VERIFIED
        account refused                   | LOOK OK, SAVE OK, ACCOUNT REFUSED                              | true  | REFUSED
        band refused after the account    | LOOK OK, SAVE OK, ACCOUNT OK, BAND AUTH_REFUSED                | true  | PARTIAL
        """)
    void sumsUp(String name, String lines, boolean failed, Outcome expected) {
        List<Report.Line> steps = Arrays.stream(lines.split(",")).map(String::strip).map(line -> line.split(" "))
                .map(line -> new Report.Line(Step.valueOf(line[0]), Outcome.valueOf(line[1]), "said")).toList();
        Optional<Outcome> failure = Optional.of(steps.get(steps.size() - 1).outcome()).filter(last -> failed);
        assertEquals(expected, Reports.outcome(steps, failure));
    }

    @Test
    void whatIsReadWellIsNoSuccessIfItCouldNotBeWrittenDown() {
        List<Report.Line> steps = List.of(new Report.Line(Step.LOOK, Outcome.OK, "in reach, the key fits"));
        assertEquals(Outcome.STORAGE, Reports.outcome(steps, Optional.of(Outcome.STORAGE)));
    }
}
