package org.finessebridge.app.configuration;

/** An object that administrators configure, with an id of the database. Immutable. */
public interface ConfigurationObject {

    /** The number in its URI; 0 for one that is yet to be made. */
    long id();

    /** Where it is, {@code /finesse/api/ReasonCode/16}. */
    String uri();
}
