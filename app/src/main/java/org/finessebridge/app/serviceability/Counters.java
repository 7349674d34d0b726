package org.finessebridge.app.serviceability;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.management.Attribute;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import org.finessebridge.app.systeminfo.CurrentServiceState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The counters that may be read: few, and of fixed names, so that nobody reaches what else an MBean
 * server has (guide, "Read operation").
 */
@Component
class Counters {

    private static final String SERVICE = "com.cisco.ccbu:category=AWSSubsystem,component0=AWS Subsystem State Counter";
    private static final String SERVICE_STATE = "AWS System State";

    private static final Map<String, List<String>> READABLE = new TreeMap<>(Map.of(
            "java.lang:type=Memory",
            List.of("HeapMemoryUsage", "NonHeapMemoryUsage"),
            "java.lang:type=OperatingSystem",
            List.of("SystemLoadAverage"),
            "java.lang:type=Threading",
            List.of("ThreadCount", "PeakThreadCount", "DaemonThreadCount"),
            "java.lang:name=G1 Old Generation,type=GarbageCollector",
            List.of("CollectionCount", "CollectionTime"),
            "java.lang:name=G1 Young Generation,type=GarbageCollector",
            List.of("CollectionCount", "CollectionTime"),
            SERVICE,
            List.of(SERVICE_STATE)));

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private final CurrentServiceState state;

    Counters(CurrentServiceState state) {
        this.state = state;
    }

    /** The names of the counters: domain, mbean, attributes. */
    Map<String, Map<String, List<String>>> list() {
        Map<String, Map<String, List<String>>> domains = new TreeMap<>();
        READABLE.forEach((mbean, attributes) -> {
            int colon = mbean.indexOf(':');
            if (mbean.equals(SERVICE) || server.isRegistered(name(mbean))) {
                domains.computeIfAbsent(mbean.substring(0, colon), domain -> new TreeMap<>())
                        .put(mbean.substring(colon + 1), attributes);
            }
        });
        return domains;
    }

    /**
     * The value of a counter, or of all of an mbean.
     *
     * @param attribute null for all
     * @return null where it may not be read, or is not there
     */
    @Nullable
    Object read(String mbean, @Nullable String attribute) {
        List<String> readable = READABLE.getOrDefault(mbean, List.of());
        List<String> wanted = attribute == null ? readable : List.of(attribute);
        if (wanted.isEmpty() || !readable.containsAll(wanted)) {
            return null;
        }
        Map<String, Object> values = mbean.equals(SERVICE) ? service() : values(mbean, wanted);
        return attribute == null ? (values.isEmpty() ? null : values) : values.get(attribute);
    }

    private Map<String, Object> service() {
        return Map.of(SERVICE_STATE, "STATE_" + state.get().status().name());
    }

    private Map<String, Object> values(String mbean, List<String> attributes) {
        Map<String, Object> values = new LinkedHashMap<>();
        try {
            for (Attribute attribute : server.getAttributes(name(mbean), attributes.toArray(String[]::new))
                    .asList()) {
                values.put(attribute.getName(), plain(attribute.getValue()));
            }
        } catch (JMException e) {
            return Map.of(); // another garbage collector than that
        }
        return values;
    }

    private static Object plain(Object value) {
        if (value instanceof CompositeData composite) {
            Map<String, Object> members = new TreeMap<>();
            composite
                    .getCompositeType()
                    .keySet()
                    .forEach(key -> members.put(key, Objects.requireNonNullElse(composite.get(key), "")));
            return members;
        }
        return value;
    }

    private static ObjectName name(String mbean) {
        try {
            return new ObjectName(mbean);
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }
}
