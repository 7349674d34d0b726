package org.finessebridge.cti.layout;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The record's header is the layout of a message. From it the build generates the message's builder
 * and the code that reads and writes it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface MessageType {

    /** MessageType of the header. */
    int value();

    /**
     * The dialects that lay the message out so. A message for UCCX alone takes the place of the
     * message for both that has the same number.
     */
    Dialect[] dialects() default {Dialect.UCCE, Dialect.UCCX};

    /** The guide's name; by default the class's: SET_AGENT_STATE_REQ for SetAgentStateReq. */
    String name() default "";
}
