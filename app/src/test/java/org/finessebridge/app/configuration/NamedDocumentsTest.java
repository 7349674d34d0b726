package org.finessebridge.app.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.finessebridge.app.FakeClock;
import org.junit.jupiter.api.Test;

/** Documents that have a name. */
class NamedDocumentsTest {

    private final ConfigurationDatabase database = new ConfigurationDatabase(new FakeClock(), 50);
    private final NamedDocuments<Text> documents = new NamedDocuments<>(
            "Text", database.client(), DocumentKind.TEAM_LAYOUT_CONFIG, Text.class, database.store());

    record Text(String text) {}

    @Test
    void theConditionCountsWhereNothingIsThereToBeTakenAway() {
        ScopedValue.where(ConfigurationStore.CONDITION, () -> {
                    throw new IllegalStateException("412");
                })
                .run(() -> assertThatThrownBy(() -> documents.remove("administrator", "/x", "1", () -> {}))
                        .hasMessage("412"));
        documents.remove("administrator", "/x", "1", () -> {});

        assertThat(database.count("configuration_audit"))
                .as("nothing has changed")
                .isZero();
        assertThat(database.auditLog()).isEmpty();
    }

    @Test
    void whatHasGoneMeanwhileGetsNothing() {
        Runnable gone = () -> {
            throw new IllegalStateException("404");
        };

        assertThatThrownBy(() -> documents.put("administrator", "/x", "1", new Text("a"), gone))
                .hasMessage("404");
        assertThatThrownBy(() -> documents.remove("administrator", "/x", "1", gone))
                .hasMessage("404");
        assertThat(documents.find("1")).isNull();
    }
}
