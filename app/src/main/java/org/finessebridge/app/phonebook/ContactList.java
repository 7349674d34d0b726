package org.finessebridge.app.phonebook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/** {@code <Contacts>} (guide, "Contact—Get List"). */
public record ContactList(
        @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("Contact")
        List<Contact> contacts) {}
