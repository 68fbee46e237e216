package io.github.wristway.virtual.band.newer;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.virtual.band.Body;
import io.github.wristway.virtual.band.Gate;

/**
 * What a newer band understands, whatever carries it. A command is 1 type, 2 id, and a field of the type's own; an answer has
 * the same type and id.
 */
final class NewerConversation implements Carriage.Hearer {
    private final Body band;
    private final Login login;
    private final SystemDesk system;
    private final FitnessDesk fitness;

    /** @param older whether nights are written down in the older way, and no stress */
    NewerConversation(Body band, boolean older) {
        this.band = band;
        this.login = new Login(band);
        this.system = new SystemDesk(band);
        this.fitness = new FitnessDesk(band, new Files(band, older));
    }

    Gate gate() {
        return login;
    }

    @Override
    public void heard(Bytes said, Carriage carriage) throws MalformedMessage {
        Fields command = Fields.decode(said);
        int type = (int) command.number(1);
        int id = (int) command.number(2, 0);
        if (type == Login.TYPE) {
            login.heard(id, command.message(Login.PAYLOAD), carriage);
        } else if (!login.open()) {
            band.note("ignored a host that it does not know");
        } else {
            switch (type) {
                case SystemDesk.TYPE -> system.heard(id, command.message(SystemDesk.PAYLOAD), carriage);
                case FitnessDesk.TYPE -> fitness.heard(id, command.message(FitnessDesk.PAYLOAD), carriage);
                default -> carriage.say(Desk.outcome(type, id, Desk.NOT_SUPPORTED));
            }
        }
    }

    void over() {
        fitness.over();
    }
}
