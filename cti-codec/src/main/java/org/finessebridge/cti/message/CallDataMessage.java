package org.finessebridge.cti.message;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message that brings the variables of a call: ten that are numbered, and Expanded Call Context
 * variables with their arrays (guide, "CallVariable1" and "NamedVariable").
 */
public interface CallDataMessage {

    @Nullable
    String callVariable1();

    @Nullable
    String callVariable2();

    @Nullable
    String callVariable3();

    @Nullable
    String callVariable4();

    @Nullable
    String callVariable5();

    @Nullable
    String callVariable6();

    @Nullable
    String callVariable7();

    @Nullable
    String callVariable8();

    @Nullable
    String callVariable9();

    @Nullable
    String callVariable10();

    /** The scalar ones of Expanded Call Context. */
    List<NamedVariable> namedVariables();

    /** The elements of arrays of Expanded Call Context. */
    List<NamedArray> namedArrays();

    /** The numbered ones in their order; null for one that the message does not have. */
    default List<@Nullable String> callVariables() {
        return Collections.<@Nullable String>unmodifiableList(Arrays.<@Nullable String>asList(
                callVariable1(),
                callVariable2(),
                callVariable3(),
                callVariable4(),
                callVariable5(),
                callVariable6(),
                callVariable7(),
                callVariable8(),
                callVariable9(),
                callVariable10()));
    }
}
