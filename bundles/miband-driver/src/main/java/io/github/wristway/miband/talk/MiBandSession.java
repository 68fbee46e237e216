package io.github.wristway.miband.talk;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Capability;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.miband.talk.DeviceInformation.Question;
import java.util.List;
import java.util.Optional;

/** A band that let us in. What it tells about itself is asked when somebody wants to know it, and then only once. */
public final class MiBandSession implements Session {
    private final Runnable leave;
    private final Question<Details> question;
    private final List<Capability> capabilities;
    private Optional<Details> details = Optional.empty();

    /** @param leave ends the conversation with it */
    public MiBandSession(Runnable leave, Question<Details> question, List<Capability> capabilities) {
        this.leave = leave;
        this.question = question;
        this.capabilities = List.copyOf(capabilities);
    }

    @Override
    public Details details() throws WristwayException {
        if (details.isEmpty()) details = Optional.of(question.ask());
        return details.get();
    }

    @Override
    public <C extends Capability> Optional<C> capability(Class<C> kind) {
        return capabilities.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    @Override
    public void close() {
        leave.run();
    }
}
