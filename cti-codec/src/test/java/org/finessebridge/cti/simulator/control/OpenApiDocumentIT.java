package org.finessebridge.cti.simulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document says what there is, and nothing else. */
class OpenApiDocumentIT {

    @Test
    void hasEveryRouteAndNoOther() throws Exception {
        try (ControlBench bench = ControlBench.start()) {
            JsonNode document = bench.get("/control/openapi.json").body();
            assertThat(document.get("openapi").asString()).startsWith("3.1.");
            Set<String> documented = new TreeSet<>();
            document.get("paths")
                    .properties()
                    .forEach(path -> path.getValue()
                            .propertyNames()
                            .forEach(method -> documented.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
            Set<String> there = new TreeSet<>();
            SimulatorControl.routes(new ControlledSides(bench.simulator, null), null, Runnable::run)
                    .all()
                    .forEach(route -> there.add(route.method() + " " + route.path()));
            there.add("GET " + ControlConnection.EVENTS);
            there.add("GET /control/openapi.json");
            assertThat(documented).isEqualTo(there);
        }
    }

    /** Each reference leads somewhere, and each root link is a path. */
    @Test
    void leadsNowhereElse() throws Exception {
        try (ControlBench bench = ControlBench.start()) {
            JsonNode document = bench.get("/control/openapi.json").body();
            assertThat(document.findValuesAsString("$ref"))
                    .isNotEmpty()
                    .allSatisfy(reference -> assertThat(
                                    document.at(reference.substring(1)).isMissingNode())
                            .as(reference)
                            .isFalse());
            JsonNode links = bench.get("/control").body().get("links");
            assertThat(links.valueStream().map(JsonNode::asString))
                    .allMatch(link -> document.get("paths").has(link));
        }
    }
}
