package io.github.wristway.gateway.internal;

import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.internal.wearable.Announcer;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.osgi.util.tracker.ServiceTracker;

/** Publishes each wearable as a service with properties, and events through EventAdmin where there is one. */
final class OsgiAnnouncer implements Announcer, AutoCloseable {
    private final BundleContext context;
    private final ServiceTracker<EventAdmin, EventAdmin> events;
    private final Map<String, ServiceRegistration<WearableInfo>> published = new ConcurrentHashMap<>();

    OsgiAnnouncer(BundleContext context) {
        this.context = context;
        events = new ServiceTracker<>(context, EventAdmin.class, null);
        events.open();
    }

    @Override
    public void changed(WearableInfo wearable) {
        ServiceRegistration<WearableInfo> fresh = context.registerService(WearableInfo.class, wearable, properties(wearable));
        ServiceRegistration<WearableInfo> old = published.put(wearable.id(), fresh);
        if (old != null) old.unregister();
        event("wearable/changed", Map.of("wearable.id", wearable.id(), "name", wearable.name(), "state", wearable.state().name()));
    }

    private static Dictionary<String, Object> properties(WearableInfo wearable) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("wearable.id", wearable.id());
        properties.put("name", wearable.name());
        properties.put("model", wearable.model());
        properties.put("state", wearable.state().name());
        wearable.person().ifPresent(person -> properties.put("person", person));
        wearable.batteryPercent().ifPresent(percent -> properties.put("battery", percent));
        wearable.lastSync().ifPresent(at -> properties.put("last.sync", at.toString()));
        return properties;
    }

    @Override
    public void event(String topic, Map<String, ?> properties) {
        EventAdmin admin = events.getService();
        if (admin != null) admin.postEvent(new Event("io/github/wristway/" + topic, properties));
    }

    @Override
    public void close() {
        events.close();
        published.values().forEach(ServiceRegistration::unregister);
        published.clear();
    }
}
