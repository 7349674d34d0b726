package org.finessebridge.app.reasoncode;

import com.fasterxml.jackson.annotation.JsonRootName;
import org.finessebridge.app.configuration.BodyValue;
import org.jspecify.annotations.Nullable;

/** The body of a POST or PUT (guide, "ReasonCode—Create", "ReasonCode—Update"). */
@JsonRootName("ReasonCode")
record ReasonCodeBody(
        @Nullable String category,
        @Nullable String code,
        @Nullable String label,
        @Nullable String forAll) {

    /** The longest label, in characters. */
    private static final int LONGEST_LABEL = 40;

    /** A new one, without an id yet. */
    ReasonCode create(int highestCode) {
        return new ReasonCode(
                0,
                new BodyValue("category", category).oneOf(ReasonCategory.class),
                new BodyValue("code", code).number(1, highestCode),
                new BodyValue("label", label).text(LONGEST_LABEL),
                new BodyValue("forAll", forAll).flag());
    }

    /** Whether it has anything that may be changed; the category stays. */
    boolean changesSomething() {
        return code != null || label != null || forAll != null;
    }

    /** What becomes of one. */
    ReasonCode applyTo(ReasonCode old, int highestCode) {
        return new ReasonCode(
                old.id(),
                old.category(),
                code == null ? old.code() : new BodyValue("code", code).number(1, highestCode),
                label == null ? old.label() : new BodyValue("label", label).text(LONGEST_LABEL),
                forAll == null ? old.forAll() : new BodyValue("forAll", forAll).flag());
    }
}
