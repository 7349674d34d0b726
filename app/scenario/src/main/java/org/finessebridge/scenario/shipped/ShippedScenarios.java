package org.finessebridge.scenario.shipped;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.finessebridge.scenario.plan.Scenario;
import org.finessebridge.scenario.plan.ScenarioFile;
import org.finessebridge.scenario.source.ScenarioFileException;

/** The scenarios that come with the product, for its demo contact centre. */
public final class ShippedScenarios {

    private static final List<String> NAMES = List.of(
            "inbound-answered",
            "queue-and-overflow",
            "consult-and-transfer",
            "conference",
            "blind-transfer",
            "ring-no-answer",
            "monitor-and-barge",
            "wrap-up",
            "outbound-preview",
            "failover-in-mid-call");

    private ShippedScenarios() {}

    /** Their names, in the order in which they are shown. */
    public static List<String> names() {
        return NAMES;
    }

    /** The text of one; empty where there is none of that name. */
    public static Optional<String> text(String name) {
        if (!NAMES.contains(name)) {
            return Optional.empty();
        }
        try (InputStream file = ShippedScenarios.class.getResourceAsStream(name + ".yaml")) {
            if (file == null) {
                throw new IllegalStateException(name + ".yaml is missing");
            }
            return Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of them, read; empty where there is none of that name. */
    public static Optional<Scenario> find(String name) {
        return text(name).map(text -> {
            try {
                return ScenarioFile.read(name, text, Map.of());
            } catch (ScenarioFileException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
