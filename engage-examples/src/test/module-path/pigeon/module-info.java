/** A stranger's plugin. It says so here and nowhere else. */
module com.example.pigeon {
  requires io.engage.core;

  provides io.engage.channel.ChannelFactory with
      com.example.pigeon.PigeonFactory;
}
