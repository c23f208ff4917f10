package io.engage.link;

import io.engage.message.ChannelId;
import java.net.URI;
import java.util.Set;

/**
 * Where short links begin, and who gets them.
 *
 * @param page what stands before the token
 * @param channels the channels whose messages carry short links
 */
record ShortPage(URI page, Set<ChannelId> channels) {

  URI url(String token) {
    String start = page.toString();
    return URI.create(start.endsWith("/") ? start + token : start + "/" + token);
  }
}
