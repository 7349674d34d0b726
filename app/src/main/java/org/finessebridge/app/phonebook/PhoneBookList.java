package org.finessebridge.app.phonebook;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.List;
import org.finessebridge.app.representation.Paged;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/** {@code <PhoneBooks>}: phone books without their contacts (guide, "PhoneBook—Get List"). */
@Paged
@JsonRootName("PhoneBooks")
public record PhoneBookList(
        @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("PhoneBook")
        List<PhoneBook> books) {}
