package org.finessebridge.app.representation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonRootName;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Answers that are kept, by what they are made of. */
class RenderedOnceTest {

    private final RenderedOnce<Thing> once = new RenderedOnce<>();
    private final AtomicInteger made = new AtomicInteger();
    private final Object snapshot = new Object();

    @JsonRootName("Thing")
    record Thing(String name) {}

    private Rendered<Thing> of(Object from, String key, Object... parts) {
        return once.of(from, key, parts, () -> new Thing(key + made.incrementAndGet()));
    }

    @Test
    void isMadeOnceOfTheSameParts() {
        String part = "part";

        Rendered<Thing> first = of(snapshot, "a", part, "");

        assertThat(of(snapshot, "a", part, "")).isSameAs(first);
        assertThat(first.document(false)).isSameAs(first.document(false));
        assertThat(first.document(true).compressed())
                .isSameAs(first.document(true).compressed());
        assertThat(new String(first.document(true).bytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"name\":\"a1\"}");
    }

    @Test
    void isMadeAnewOfAnEqualPartThatIsAnotherAndOfAnotherSnapshot() {
        Rendered<Thing> first = of(snapshot, "a", new Thing("x"));

        Rendered<Thing> second = of(snapshot, "a", new Thing("x"));
        assertThat(second).isNotSameAs(first);
        Object[] parts = {"p"};
        Rendered<Thing> third = once.of(snapshot, "a", parts, () -> new Thing("3"));
        assertThat(once.of(new Object(), "a", parts, () -> new Thing("4"))).isNotSameAs(third);
    }
}
