package org.finessebridge.app.wrapupreason;

import com.fasterxml.jackson.annotation.JsonRootName;
import org.finessebridge.app.configuration.BodyValue;
import org.finessebridge.app.configuration.ObjectBody;
import org.finessebridge.app.requestbody.Described;
import org.finessebridge.app.requestbody.Described.Need;
import org.finessebridge.app.requestbody.Example;
import org.jspecify.annotations.Nullable;

/** The body of a POST or PUT (guide, "WrapUpReason—Create", "WrapUpReason—Update"). */
@JsonRootName("WrapUpReason")
@Example("""
        {"label":"Sold","forAll":true}""")
record WrapUpReasonBody(
        @Described(need = Need.TO_CREATE) @Nullable String label,

        @Described(as = boolean.class, need = Need.TO_CREATE) @Nullable
        String forAll)
        implements ObjectBody<WrapUpReason> {

    /** The longest label, in bytes: what CallWrapupData of GED-188 holds. */
    private static final int LONGEST_LABEL = 39;

    @Override
    public WrapUpReason create() {
        return new WrapUpReason(
                0, new BodyValue("label", label).bytes(LONGEST_LABEL), new BodyValue("forAll", forAll).flag());
    }

    @Override
    public boolean changesSomething() {
        return label != null || forAll != null;
    }

    @Override
    public String changeable() {
        return "label and forAll";
    }

    @Override
    public WrapUpReason applyTo(WrapUpReason old) {
        return new WrapUpReason(
                old.id(),
                label == null ? old.label() : new BodyValue("label", label).bytes(LONGEST_LABEL),
                forAll == null ? old.forAll() : new BodyValue("forAll", forAll).flag());
    }
}
