package io.github.wristway.gateway;

import io.github.wristway.gateway.base.WristwayException;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What goes over the air, written down to share: to help with a model that nobody here has. */
@ProviderType
public interface Traces {
    /**
     * From now on writes down what goes over the air to and from a wearable, in a form that can be shared. It need not be
     * linked: then it is meant by its address, or by what it is called on the air. It ends by {@link #end}, by itself after
     * an hour or when it becomes large, and with the gateway; only then there is a file. A gateway that is killed leaves none.
     *
     * @return what is being written; the same again if it is on already
     */
    TraceInfo begin(String which) throws WristwayException;

    /** Ends a trace, and writes its file; none if nothing was recorded. */
    TraceInfo end(String which) throws WristwayException;

    /** Traces that are on, and the files of earlier ones, oldest first. */
    List<TraceInfo> all() throws WristwayException;
}
