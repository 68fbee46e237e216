package io.github.wristway.miband.carry;

import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.miband.newer.Carrier;
import io.github.wristway.miband.newer.Line;
import io.github.wristway.miband.talk.Patience;
import java.util.Set;

/**
 * The lines of a model. In the table it names only what carries them; which version of the packets a band speaks, it is asked
 * itself, or its characteristics tell.
 * <pre>
 * Lines.over(STREAM)              // Mi Band 8 Pro, 9
 * Lines.over(STREAM, GATT)        // Mi Band 10: the stream if the radio has one
 * Lines.over(GATT).anyTag()       // Redmi Band Pro
 * </pre>
 *
 * @param checked whether a message is refused if its tag is wrong
 */
public record Lines(Set<Radio.Ability> ways, boolean checked) implements Carrier {
    public Lines {
        ways = Set.copyOf(ways);
    }

    public static Lines over(Radio.Ability... ways) {
        return new Lines(Set.of(ways), true);
    }

    /** For a model whose tags are known to be wrong: what it says is believed all the same. */
    public Lines anyTag() {
        return new Lines(ways, false);
    }

    @Override
    public Line open(Approach approach, Patience patience, Time time) throws WristwayException {
        throw new UnsupportedOperationException("comes soon");
    }
}
