package io.github.wristway.gateway.internal.desk;

import io.github.wristway.gateway.TraceInfo;
import io.github.wristway.gateway.Traces;
import io.github.wristway.gateway.base.NotFound;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.internal.trace.Recorder;
import io.github.wristway.gateway.internal.wearable.Directory;
import io.github.wristway.gateway.internal.wearable.Doorstep;
import io.github.wristway.gateway.radio.Address;
import java.util.List;
import java.util.Optional;

/** Finds out which wearable somebody wants traced: one that is known here, or something on the air. */
public record TraceDesk(Directory directory, Doorstep doorstep, Recorder recorder) implements Traces {
    @Override
    public TraceInfo begin(String which) throws WristwayException {
        Subject subject = subject(which);
        return recorder.begin(subject.called(), subject.wearableId(), subject.address());
    }

    @Override
    public TraceInfo end(String which) throws WristwayException {
        Subject subject = subject(which);
        return recorder.end(subject.called(), subject.wearableId(), subject.address());
    }

    @Override
    public List<TraceInfo> all() throws StorageTrouble {
        return recorder.all();
    }

    private record Subject(String called, Optional<String> wearableId, Optional<Address> address) {
        static Subject at(Address address) {
            return new Subject(address.text(), Optional.empty(), Optional.of(address));
        }
    }

    private Subject subject(String which) throws WristwayException {
        try {
            WearableRow row = directory.find(which);
            return new Subject(row.name(), Optional.of(row.id()), row.address());
        } catch (NotFound e) {
            return Subject.at(Address.isTyped(which) ? Address.parse(which) : doorstep.discover(which).address()); // an address need not be heard yet
        }
    }
}
