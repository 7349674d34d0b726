package org.finessebridge.app.reasoncode;

import com.fasterxml.jackson.annotation.JsonRootName;
import org.finessebridge.app.configuration.BodyValue;
import org.finessebridge.app.configuration.ObjectBody;
import org.finessebridge.app.requestbody.Described;
import org.finessebridge.app.requestbody.Described.Need;
import org.finessebridge.app.requestbody.Example;
import org.jspecify.annotations.Nullable;

/** The body of a POST or PUT (guide, "ReasonCode—Create", "ReasonCode—Update"). */
@JsonRootName("ReasonCode")
@Example("""
        {"category":"NOT_READY","code":12,"label":"Lunch","forAll":true}""")
record ReasonCodeBody(
        @Described(as = ReasonCategory.class, need = Need.TO_CREATE) @Nullable
        String category,

        @Described(as = int.class, need = Need.TO_CREATE) @Nullable
        String code,

        @Described(need = Need.TO_CREATE) @Nullable String label,

        @Described(as = boolean.class, need = Need.TO_CREATE) @Nullable
        String forAll)
        implements ObjectBody<ReasonCode> {

    /** The longest label, in characters. */
    private static final int LONGEST_LABEL = 40;

    @Override
    public ReasonCode create() {
        return new ReasonCode(
                0,
                new BodyValue("category", category).oneOf(ReasonCategory.class),
                new BodyValue("code", code).number(1, ReasonCodeRules.HIGHEST_OF_UCCE),
                new BodyValue("label", label).text(LONGEST_LABEL),
                new BodyValue("forAll", forAll).flag());
    }

    @Override
    public boolean changesSomething() {
        return code != null || label != null || forAll != null;
    }

    @Override
    public String changeable() {
        return "code, label and forAll";
    }

    /** The category stays. */
    @Override
    public ReasonCode applyTo(ReasonCode old) {
        return new ReasonCode(
                old.id(),
                old.category(),
                code == null ? old.code() : new BodyValue("code", code).number(1, ReasonCodeRules.HIGHEST_OF_UCCE),
                label == null ? old.label() : new BodyValue("label", label).text(LONGEST_LABEL),
                forAll == null ? old.forAll() : new BodyValue("forAll", forAll).flag());
    }
}
