package org.finessebridge.app.phonebook;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.List;
import org.finessebridge.app.representation.Paged;
import org.finessebridge.app.representation.Streamed;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/** {@code <Contacts>} (guide, "Contact—Get List"). */
@Streamed
@Paged
@JsonRootName("Contacts")
public record ContactList(
        @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("Contact")
        List<Contact> contacts) {}
