# browser.pm: drive a headless Chromium by its WebDriver (W3C WebDriver), with what Perl has of itself
package browser;
use strict;
use warnings;
use HTTP::Tiny;
use JSON::PP;

my $ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';	# W3C WebDriver, section 12.1

# start a browser at a width and height; its profile is under DIR; undef where there is none
sub start {
	my ($class, $dir, $width, $height) = @_;
	my $self = bless { http => HTTP::Tiny->new(timeout => 60) }, $class;
	my $pid = fork // die "fork: $!";
	if (!$pid) {
		open STDOUT, '>', "$dir/driver.log";
		open STDERR, '>&', \*STDOUT;
		exec 'chromedriver', '--port=0' or exit 127;
	}
	$self->{driver} = $pid;
	for (1 .. 100) {
		select undef, undef, undef, 0.1;
		open my $log, '<', "$dir/driver.log" or next;
		local $/;
		($self->{port}) = (<$log> // '') =~ /successfully on port (\d+)/ and last;
	}
	return undef unless $self->{port};
	my $made = $self->call('POST', '', { capabilities => { alwaysMatch => {
		'goog:loggingPrefs' => { browser => 'ALL', performance => 'ALL' },
		'goog:chromeOptions' => { args => [ '--headless=new', '--no-sandbox', '--disable-gpu',
			'--no-first-run', '--disable-dev-shm-usage', '--disable-background-networking',
			"--user-data-dir=$dir/profile", "--window-size=$width,$height" ] } } } });
	return undef unless $made && $made->{sessionId};
	$self->{session} = $made->{sessionId};
	return $self;
}

sub call {
	my ($self, $method, $path, $body) = @_;
	my $where = "http://127.0.0.1:$self->{port}/session" . ($self->{session} ? "/$self->{session}" : '') . $path;
	my $got = $self->{http}->request($method, $where,
		$method eq 'POST' ? { content => encode_json($body // {}) } : {});
	my $answer = eval { decode_json($got->{content}) } // {};
	die "$path: $answer->{value}{message}\n" if !$got->{success} && ref $answer->{value};
	return $answer->{value};
}

sub open_page { $_[0]->call('POST', '/url', { url => $_[1] }) }

# what a script in the page returns
sub js {
	my ($self, $code, @arguments) = @_;
	return $self->call('POST', '/execute/sync', { script => $code, args => \@arguments });
}

# true as soon as the script returns something true, within five seconds
sub wait_for {
	my ($self, $code, @arguments) = @_;
	for (1 .. 100) {
		my $got = $self->js($code, @arguments);
		return $got if $got;
		select undef, undef, undef, 0.05;
	}
	return 0;
}

sub click {
	my ($self, $css) = @_;
	my $found = $self->call('POST', '/element', { using => 'css selector', value => $css });
	$self->call('POST', "/element/$found->{$ELEMENT}/click");
}

# press keys as a person does: characters, or the code points of WebDriver's keys
sub keys {
	my ($self, @keys) = @_;
	$self->call('POST', '/actions', { actions => [ { type => 'key', id => 'keyboard', actions =>
		[ map { ({ type => 'keyDown', value => $_ }, { type => 'keyUp', value => $_ }) } @keys ] } ] });
}

sub cdp { $_[0]->call('POST', '/goog/cdp/execute', { cmd => $_[1], params => $_[2] // {} }) }
sub log { $_[0]->call('POST', '/se/log', { type => $_[1] }) }

sub DESTROY {
	my ($self) = @_;
	local ($?, $@);
	eval { $self->call('DELETE', '') } if $self->{session};
	kill 'TERM', $self->{driver};
	waitpid $self->{driver}, 0;
}

1;
