package org.finessebridge.app.configuration;

/**
 * The body of a POST or PUT. Members that are missing from a PUT leave the object as it is (guide, "Cisco Finesse
 * Configuration APIs").
 *
 * @param <T> the object
 */
public interface ObjectBody<T> {

    /**
     * A new object, without an id yet.
     *
     * @throws org.finessebridge.app.apierror.FinesseApiException 400 for what is missing or wrong
     */
    T create();

    /** Whether it has any member that a PUT may change. */
    boolean changesSomething();

    /** Those members, in words, for who has sent none of them. */
    String changeable();

    /**
     * What becomes of an object.
     *
     * @throws org.finessebridge.app.apierror.FinesseApiException 400 for what is wrong
     */
    T applyTo(T old);
}
