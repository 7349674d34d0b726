package org.finessebridge.spec;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The clause of a specification that a test proves. {@code docs/specifications.md} is made from these and lists the
 * documents that may be named.
 */
@Documented
@Repeatable(Spec.All.class)
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Spec {

    /** The document as it is cited: {@code XEP-0124}, {@code RFC 6120}. */
    String document();

    /** The section's number; its heading where the document counts none. */
    String section();

    /** What the clause asks, in few words; left out where the test's name says it. */
    String says() default "";

    /** Several clauses that one test proves. */
    @Documented
    @Retention(RetentionPolicy.SOURCE)
    @Target({ElementType.METHOD, ElementType.TYPE})
    @interface All {
        Spec[] value();
    }
}
