package org.finessebridge.app.phonebook;

/** Whose a phone book is (guide, "PhoneBook API Parameters"). */
public enum PhoneBookType {
    /** Everybody's. */
    GLOBAL,
    /** Of the teams that it is assigned to. */
    TEAM
}
